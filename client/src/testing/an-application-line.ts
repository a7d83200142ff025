import type { Place } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';

/** An application as the list has it, with what a spec is about; a move is a place and its day. */
export const aLine = (
  change: Omit<Partial<ApplicationLine>, 'moves'> & { moves?: readonly (readonly [Place, string])[] } = {},
): ApplicationLine => {
  const { moves = [['researched', '2026-10-01']], ...rest } = change;
  return {
    id: '0199a1c0-0000-7000-8000-000000000001',
    organisation: 'Grandalder Health',
    role: 'CMIO',
    rung: null,
    reportsTo: '',
    place: '',
    size: '',
    next: null,
    closesOn: null,
    lastContactOn: null,
    interviewAt: null,
    archivedAt: null,
    readers: 0,
    revision: 1,
    createdAt: '2026-10-01T09:42:00.000Z',
    moves: moves.map(([to, on]) => ({ to, on, words: '' })),
    ...rest,
  };
};
