import { isSpared, recordsOf, type Situation } from '../advice/situation.js';
import { formatPartial } from '../dates/partial-date.js';
import type { AttentionReason, Thresholds } from './reason.js';
import { days } from './lapses.js';
import { workedDays } from './leave.js';

/** What was returned long ago and not sent again. */
export const returnedLong = (here: Situation, { stuckDays }: Thresholds): readonly AttentionReason[] =>
  here.onLeave
    ? []
    : here.way.milestones
        .filter((milestone) => !isSpared(here, milestone))
        .flatMap(({ id, title }) =>
          recordsOf(here, id).flatMap((record): AttentionReason[] => {
            const since = (record.returnedAt ?? record.updatedAt).slice(0, 10);
            const past = workedDays(here.clock, since, here.today);
            if (record.state !== 'returned' || past <= stuckDays) return [];
            return [
              {
                rule: 'returned_long',
                level: 'at_risk',
                since,
                milestone: id,
                record: record.id,
                text: `“${title}” was returned on ${formatPartial(since)} and not sent again for ${days(past)}. More than ${stuckDays} is at risk, leave taken out.`,
              },
            ];
          }),
        );
