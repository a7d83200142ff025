import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to the database that a spec can shut, or let fall silent. */
export interface Gate {
  /** The same database, through the gate. */
  url: string;
  /** From now on connections are refused, and the ones there are end. */
  shut(): Promise<void>;
  /** Bytes no longer arrive, and nobody says so. */
  fallSilent(): void;
  open(): Promise<void>;
}

export const gateTo = async (databaseUrl: string): Promise<Gate> => {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let silent = false;
  const listener = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('data', (bytes) => silent || other.write(bytes));
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (port: number) => once(listener.listen(port, '127.0.0.1'), 'listening');
  await listen(0);
  const { port } = listener.address() as AddressInfo;
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href,
    shut: async () => {
      const closed = once(listener, 'close');
      listener.close();
      cut();
      await closed;
    },
    fallSilent: () => {
      silent = true;
    },
    open: async () => {
      silent = false;
      cut();
      if (!listener.listening) await listen(port);
    },
  };
};
