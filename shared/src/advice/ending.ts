import type { Advice } from './advice.js';

/** What ends on a civil day, and whether it is asked for: by the way, by something that lapses with it, or by a cycle opened by hand. */
export interface Ending {
  advice: Advice;
  required: boolean;
  until: string;
}
