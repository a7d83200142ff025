import type { Capacity } from './allow.js';
import type { ScopeRole } from './path-scope.js';

/** What a request asks to be opened. */
export interface Doorway {
  role: ScopeRole;
  capacities: Capacity[];
  /** SHA-256 of the session token; null when the request carries none. */
  tokenHash: Buffer | null;
  person: string | null;
  program: string | null;
  now: Date;
  requestId: string;
}

/** `open_scope` as a statement, prepared once per connection. */
export const openScope = (door: Doorway) => ({
  name: 'open_scope',
  text: 'select * from open_scope($1, $2, $3, $4, $5, $6)',
  values: [
    door.tokenHash ?? Buffer.alloc(0),
    door.person,
    door.program,
    door.capacities,
    door.now.toISOString(),
    door.requestId,
  ],
});

/** What `open_scope` answers. */
export interface OpenedRow {
  actor: string;
  capacity: Capacity;
  person: string | null;
  program: string | null;
}
