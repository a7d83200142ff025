import type { Name } from './world.js';

/** Whose thing is asked for, and for which program; nobody's does not exist. */
export interface Subject {
  person: Name | null;
  program: string;
  /** Makes the thing one that was never submitted. */
  unsent?: boolean;
  /** Makes it one that was made from an application: hers alone, or submitted to her program. */
  confined?: 'hers' | 'submitted';
  wrong?: boolean;
  thingOf?: string;
}

export interface Asking {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}
