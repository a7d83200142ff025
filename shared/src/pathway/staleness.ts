import type { Milestone } from './model.js';

/** What stands beside a fact that was read too long ago. */
export const CHECK_WITH_ISSUER = 'Check with the issuer';

/** Whether a fact was last read more than twelve months before `today`, a civil day 'YYYY-MM-DD'. Read a year ago to the day is not old. */
export const isOld = ({ checkedOn }: Pick<Milestone, 'checkedOn'>, today: string): boolean =>
  `${Number(checkedOn.slice(0, 4)) + 1}${checkedOn.slice(4)}` < today;
