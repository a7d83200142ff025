import { SetMetadata } from '@nestjs/common';

/** In what capacity somebody may come through a door. `self` is one's own person, `mentor` and `admin` are for a program. */
export type Capacity = 'self' | 'mentor' | 'admin';

const ALLOW = 'cmio:allow';

/** Names the capacities a route serves, preferred first. It is metadata for `open_scope`, not a guard of its own. */
export const Allow = (...capacities: [Capacity, ...Capacity[]]) => SetMetadata(ALLOW, capacities);

/** Opens a route to everybody. */
export const Public = () => SetMetadata(ALLOW, 'public');

/** What a handler declared: capacities, 'public', or undefined, which the door refuses. */
export const allowedOf = (handler: (...args: never[]) => unknown): Capacity[] | 'public' | undefined =>
  Reflect.getMetadata(ALLOW, handler);
