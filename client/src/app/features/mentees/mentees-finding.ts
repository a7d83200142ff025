import type { MenteeRow } from '@cmio-pathway/shared/contracts/program';
import { daysBetween } from '@cmio-pathway/shared/dates/partial-date';
import { inDays } from './mentee-line';

/** What the list amounts to, as one sentence. Who waits comes first, so the first page knows them unless all of it waits. */
export const menteesFinding = (
  rows: readonly MenteeRow[],
  total: number,
  hasMore: boolean,
  search: string,
  today: string,
): string => {
  if (search) return total === 0 ? `No mentee is called “${search}”.` : `${total} of your mentees match “${search}”.`;
  if (total === 0) return 'You have no mentees yet.';
  const whose = total === 1 ? 'your 1 mentee' : `your ${total} mentees`;
  const waiting = rows.filter((row) => row.waiting > 0);
  if (waiting.length === 0) return `None of ${whose} waits for you.`;
  const oldest = waiting
    .flatMap((row) => row.waitingSince ?? [])
    .toSorted()
    .at(0);
  const age = oldest ? inDays(daysBetween(oldest, today)) : '';
  const longest = age === 'today' ? ', all since today' : age && `, the oldest ${age}`;
  const more = hasMore && waiting.length === rows.length ? ' or more' : '';
  return `${waiting.length}${more} of ${whose} ${waiting.length === 1 && !more ? 'waits' : 'wait'} for you${longest}.`;
};
