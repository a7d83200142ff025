import { formatPartial } from '../dates/partial-date.js';
import { compare } from '../credentials/holdings.js';
import type { Advice } from './advice.js';
import type { Dependents } from './opens.js';
import { isSpared, isWaiting, recordsOf, type Situation } from './situation.js';
import { adviceOn, ours } from './wording.js';

/** What a reviewer gave back and nobody has sent again, the longest ago first. */
export const returnedAdvice = (here: Situation, { all }: Dependents): readonly Advice[] =>
  here.way.milestones
    .filter((milestone) => !isSpared(here, milestone))
    .flatMap((milestone) =>
      recordsOf(here, milestone.id)
        .filter(({ state }) => state === 'returned')
        .map((record) => ({ milestone, record, since: (record.returnedAt ?? record.updatedAt).slice(0, 10) })),
    )
    .toSorted((a, b) => compare(a.since, b.since) || compare(a.record.id, b.record.id))
    .map(({ milestone, record, since }) =>
      adviceOn(here, milestone, 'revise', record.id, {
        reason: `It was returned on ${formatPartial(since)} and has not been sent again.${record.verified ? ' The approved version counts meanwhile.' : ''}`,
        rule: ours('What was returned comes first: a reviewer waits for the answer.'),
        unlocks: all(milestone.id),
      }),
    );

/** Drafts somebody began of what is still asked of them, or planned. */
export const draftAdvice = (here: Situation, { all }: Dependents): readonly Advice[] =>
  here.way.milestones
    .filter(
      (milestone) =>
        here.drafted.has(milestone.id) &&
        !here.verified.has(milestone.id) &&
        !isSpared(here, milestone) &&
        !isWaiting(here, milestone.id) &&
        !isReturned(here, milestone.id),
    )
    .map((milestone) =>
      adviceOn(here, milestone, 'continue', null, {
        reason: 'You began a draft of it.',
        rule: ours('What was begun comes before what is new.'),
        unlocks: all(milestone.id),
      }),
    );

export const isReturned = (here: Situation, id: string): boolean =>
  recordsOf(here, id).some(({ state }) => state === 'returned');

/** Said beside other advice, so that nobody begins twice. */
export const draftWords = (here: Situation, id: string): string =>
  here.drafted.has(id) ? ' You began a draft of it.' : '';
