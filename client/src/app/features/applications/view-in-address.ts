import type { WaitsFor } from '@cmio-pathway/shared/applications/groups';
import { type Place, places, type Stage, stages } from '@cmio-pathway/shared/applications/stages';

/** What of the applications is shown, and how: all of it is in the address. */
export interface View {
  as: 'table' | 'board';
  search: string;
  /** Where they stand now. */
  place: Place | '';
  /** As far as this at least, as a number of the funnel counts it. */
  reached: Stage | '';
  /** Closed while they stood there. */
  closedAt: Stage | '';
  waits: WaitsFor | '';
  archived: boolean;
}

/** What the address carries; anything may stand there. */
export interface InAddress {
  view?: string;
  search?: string;
  place?: string;
  reached?: string;
  closed?: string;
  waits?: string;
  archived?: string;
}

export const waits: readonly WaitsFor[] = ['me', 'them', 'closed'];

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string | undefined): Choice | '' =>
  choices.find((choice) => choice === text) ?? '';

export const viewOf = (address: InAddress): View => ({
  as: address.view === 'board' ? 'board' : 'table',
  search: address.search?.trim() ?? '',
  place: oneOf(places, address.place),
  reached: oneOf(stages, address.reached),
  closedAt: oneOf(stages, address.closed),
  waits: oneOf(waits, address.waits),
  archived: address.archived === 'yes',
});

/** Nothing is left out of what is not archived. */
export const isWhole = ({ search, place, reached, closedAt, waits: turn, archived }: View): boolean =>
  !search && !place && !reached && !closedAt && !turn && !archived;
