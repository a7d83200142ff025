import { Agent, get } from 'node:http';

export interface Load {
  /** Milliseconds of every answer. */
  latencies: number[];
  seconds: number;
}

/** Asks one address over a few kept-open connections, each asking again as soon as it is answered, for some seconds. */
export const load = async (
  url: string,
  headers: Record<string, string>,
  connections: number,
  seconds: number,
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const sent = performance.now();
      get(url, { agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () => {
          latencies.push(performance.now() - sent);
          if (answer.statusCode === 200) resolve();
          else reject(new Error(`${url} answered ${answer.statusCode}`));
        });
      }).on('error', reject);
    });
  const worker = async () => {
    while (performance.now() < until) await ask();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { latencies, seconds: (performance.now() - begun) / 1000 };
};
