import type { readConfig } from '../../server/dist/platform/config.js';
import { built } from '../root.ts';
import { say } from '../say.ts';

type Config = ReturnType<typeof readConfig>;

interface Demo {
  cast: readonly { email: string; name: string; shows: string }[];
  demoPassword: string;
  seedDemo(options: { config: Config; ownerUrl: string; now: Date; progress(share: number): void }): Promise<void>;
}

/** The built demo: it can only be loaded once the server is built. */
export const loadDemo = async (): Promise<Demo> => (await import(built('seed/demo.js'))) as Demo;

/** Makes the demo program, and says at every quarter how far it is. */
export const makeDemo = async (config: Config, ownerUrl: string): Promise<void> => {
  const { seedDemo } = await loadDemo();
  let quarter = 0;
  const progress = (share: number) => {
    for (; quarter < Math.floor(share * 4) && quarter < 4; quarter++)
      say(`Making the demo program: ${(quarter + 1) * 25} %`);
  };
  say('Making the demo program, which takes a moment ...');
  await seedDemo({ config: { ...config, LOG_LEVEL: 'warn' }, ownerUrl, now: new Date(), progress });
};
