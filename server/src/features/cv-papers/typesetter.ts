import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { parentPort, workerData } from 'node:worker_threads';

const { template, faces } = workerData as { template: string; faces: Uint8Array[] };
let compiler: NodeCompiler | undefined;

/** A tagged PDF (PDF/UA-1) without a date: the same sheet makes the same bytes. */
const set = (data: string): Uint8Array => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map((face) => Buffer.from(face)) }] });
  const { result } = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (!result) throw new Error();
  const pdf = compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 });
  compiler.evictCache(5);
  return pdf;
};

parentPort!.on('message', ({ id, data }: { id: number; data: string }) => {
  try {
    parentPort!.postMessage({ id, bytes: set(data) });
  } catch {
    // Diagnostics quote what somebody wrote, so none leaves this thread.
    parentPort!.postMessage({ id, bytes: null });
  }
});
