import type { Side } from '@cmio-pathway/shared';

/** The page of a meeting as its mentee or its mentor opens it. */
export const meetingPath = (of: { id: string; program: string; person: string }, side: Side): string =>
  side === 'mentee' ? `/meetings/${of.id}` : `/programs/${of.program}/people/${of.person}/meetings/${of.id}`;
