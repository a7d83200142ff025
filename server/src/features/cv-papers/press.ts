import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Invalid, Unavailable } from '../../platform/errors.js';

interface Waiting {
  done(bytes: Buffer): void;
  fail(error: Error): void;
}

/** Longer than any CV a committee would read takes; whoever asks for more must not keep others waiting. */
const PATIENCE = 30_000;

/** A thread that makes documents beside the main one, one after the other. It begins with the first, and keeps no process alive. */
export class Press {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** `name` is a file beside this one that imports no other of ours: Node runs it as it is built and as it is written. */
  constructor(
    private readonly name: string,
    private readonly setting: () => unknown,
  ) {}

  async print(data: string): Promise<Buffer> {
    const id = (this.asked += 1);
    const worker = (this.worker ??= this.begin());
    const patience = setTimeout(() => void this.giveUp(), PATIENCE);
    try {
      return await new Promise<Buffer>((done, fail) => {
        this.waiting.set(id, { done, fail });
        worker.ref();
        worker.postMessage({ id, data });
      });
    } finally {
      clearTimeout(patience);
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.worker?.unref();
    }
  }

  async stop(error: Error = new Unavailable('The server stops.')): Promise<void> {
    const { worker } = this;
    if (worker) this.drop(worker, error);
    await worker?.terminate();
  }

  /** Tells whoever is at work that it is too much, and the others to come again. */
  private async giveUp(): Promise<void> {
    const [first] = this.waiting.values();
    first?.fail(new Invalid([tooLong], 413, 'too_long'));
    await this.stop(new Unavailable('Another document took too long. Try again in a moment.'));
  }

  private begin(): Worker {
    const file = new URL(`./${this.name}${extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData: this.setting() });
    worker.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array | null }) => {
      const one = this.waiting.get(id);
      if (bytes) one?.done(Buffer.from(bytes));
      else one?.fail(new Error('The document could not be made.'));
    });
    worker.on('error', (error) => this.drop(worker, error));
    worker.on('exit', () => this.drop(worker, new Error('The thread that makes documents has ended.')));
    return worker;
  }

  /** Whoever waits is told; the next document gets a thread of its own. */
  private drop(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const { fail } of this.waiting.values()) fail(error);
  }
}

const tooLong = {
  pointer: '',
  code: 'too_long',
  detail: 'This CV is too long for one document. Show fewer items or less text.',
};
