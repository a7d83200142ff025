import { daysBetween, formatPartial } from '../dates/partial-date.js';
import type { CreditCycle } from '../credits/credit.js';
import type { CycleStanding } from '../credits/cycle-standing.js';
import { askedFigure, collectedWords, missingFigure } from '../credits/words.js';
import type { Milestone } from '../pathway/model.js';
import type { Advice } from './advice.js';
import { keyOf } from './dismissed.js';
import type { Ending } from './ending.js';
import type { Dependents } from './opens.js';
import { isReturned } from './returned.js';
import { ofThePathway } from './rule-source.js';
import { isSpared, isWaiting, type Situation } from './situation.js';
import { adviceOn, ours, sourceOf } from './wording.js';

interface Known {
  cycle: CreditCycle;
  standing: CycleStanding;
}

/**
 * Cycles of continuing education that are logged as a record of their own: one that is full is to be logged, one that ends soon is to be
 * filled. One that was opened by hand and ended short says so; of a calendar year that is over nothing can be made up. What belongs to a
 * credential is said with its renewal. Whoever sets a cycle does not wait for a leave.
 */
export const cyclesEnding = (here: Situation, { all }: Dependents): readonly Ending[] =>
  here.cycles.flatMap((known) => {
    const { cycle } = known;
    const milestone = cycle.logAs && cycle.loggedAs === null ? here.way.milestone(cycle.logAs.milestone) : undefined;
    if (!milestone || cycle.logAs!.renews !== null) return [];
    if (isSpared(here, milestone) || isWaiting(here, milestone.id) || isReturned(here, milestone.id)) return [];
    const said = wordsOf(here, known);
    if (!said) return [];
    const advice = adviceOn(here, milestone, said.action, null, {
      key: keyOf(said.action, milestone.id, cycle.opened ?? cycle.until.slice(0, 4)),
      cycle: cycle.id,
      reason: said.reason,
      takes: said.action === 'log' ? 'Minutes: it is done' : `${missingFigure(cycle, known.standing)} to collect`,
      rule: cycleRule(cycle, milestone),
      unlocks: all(milestone.id),
      due: cycle.until,
    });
    return [{ advice, required: said.action === 'collect', until: cycle.until }];
  });

const wordsOf = (here: Situation, { cycle, standing }: Known): { action: 'log' | 'collect'; reason: string } | null => {
  const name = cycle.opened === null ? 'The cycle' : `“${cycle.title}”`;
  const end = formatPartial(cycle.until);
  const missing = `${missingFigure(cycle, standing)} missing`;
  if (standing.full) {
    const full = `${name} ${cycle.ended ? `ended on ${end} and was` : 'is'} full, ${collectedWords(cycle, standing)}`;
    return { action: 'log', reason: `${full}: log it as one record.` };
  }
  if (cycle.ended) {
    if (cycle.opened === null) return null;
    const ended = `${name} ended on ${end} with ${missing}, ${collectedWords(cycle, standing)}`;
    return {
      action: 'collect',
      reason: `${ended}. Enter what is not here yet, or ask who sets it what can be made up.`,
    };
  }
  const left = daysBetween(here.today, cycle.until);
  if (left > here.expiringDays) return null;
  const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
  return {
    action: 'collect',
    reason: `${name} ends on ${end}, ${when}, with ${missing}: ${collectedWords(cycle, standing)}.`,
  };
};

/** Whose figures a cycle has: the issuer's, ours, or a board's as the person typed them. */
const cycleRule = (cycle: CreditCycle, milestone: Milestone): Advice['rule'] => {
  const { figures } = cycle;
  const asked = `${askedFigure(cycle)} by ${formatPartial(cycle.until)}`;
  if (figures.by === 'person') {
    const when = figures.askedOn
      ? `asked of who sets it on ${formatPartial(figures.askedOn)}`
      : 'not yet asked of who sets it';
    const source = { title: 'Your page of continuing education', url: '/credits' };
    return { is: 'rule', text: `${asked}, as you typed it; ${when}.`, source };
  }
  return figures.by === 'proposal'
    ? ours(`${asked}, as we propose.`, ofThePathway(milestone))
    : { is: 'rule', text: `${asked}.`, source: sourceOf(milestone) };
};

/** How far the cycle of a credential is, said with its renewal; nothing where it is full or has none. */
export const creditWords = (here: Situation, record: string): string => {
  const own = here.cycles.find(({ cycle }) => cycle.logAs?.renews === record && cycle.loggedAs === null);
  if (!own || own.standing.full) return '';
  return ` Its cycle is not full: ${collectedWords(own.cycle, own.standing)}, ${missingFigure(own.cycle, own.standing)} missing.`;
};
