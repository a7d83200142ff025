import { daysBetween } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';
import { EXPIRING_DAYS } from '../record/record-standing.js';
import { addMonths } from './calendar.js';
import { chains, gap } from './chains.js';
import { earlier, endOrForever, NEVER } from './current.js';
import { compare, type Holding, holdingsIn } from './holdings.js';
import { type Around, dependingOf, endedBy, takenAlong } from './lapsing.js';
import { renewalWords } from './renewal-words.js';
import type { EndKnown } from './term.js';

/** `lapses_with`: its own days are good, and what its issuer asks for beside it is not current. `due_again`: it counts, and its time came. */
export type CredentialState = 'current' | 'expiring' | 'lapsed' | 'lapses_with' | 'due_again';

/** A credential somebody holds, or something that comes again: with all its renewals one row. */
export interface CredentialRow {
  milestone: Milestone;
  /** The record whose days these are. */
  record: string;
  from: string;
  /** The last day of its own; null when it never ends or nobody said, which `ends` tells. */
  until: string | null;
  ends: EndKnown;
  state: CredentialState;
  /** It has lapsed, and a record of it is with a reviewer. */
  renewalWaits: boolean;
  /** The last day it counts, its issuer's grace in it, or is done for, with what it lapses with; null when no end is in sight. */
  countsUntil: string | null;
  /** Days from today to `countsUntil`; negative when it is over. Null as that is, and for what never counted. */
  daysLeft: number | null;
  /** What ends it before its own end, why, and where the issuer says so. */
  lapsesWith: { milestone: Milestone; why: string; source: string | null } | null;
  /** What the person holds that lapses with it. */
  takesAlong: readonly Milestone[];
  /** The usual renewal, as a sentence. */
  renewal: string;
  /** The end most documents have, where this one says none. */
  usualUntil: string | null;
  /** Its occurrences and renewals, the oldest first; days between the end of one and the start of the next that nothing covers. */
  history: readonly { record: string; from: string; until: string | null; gapDays: number }[];
}

const rules = new Set(['months', 'calendar_year', 'each_period']);

/** What is held for a time, or has to come again. */
export const recurs = ({ counts, kind, renewal }: Milestone): boolean =>
  counts === 'held' || counts === 'each_period' || kind === 'credential' || rules.has(renewal.rule);

/** Everything somebody holds for a time, what ends first before what ends later or never. A day to come counts nothing yet. */
export const credentials = (facts: JourneyFacts, today: string): readonly CredentialRow[] => {
  const known = knowledgeOf(facts);
  const holdings = holdingsIn(known);
  const around = { known, way: known.way, holdings, today, depending: dependingOf(holdings) };
  return holdings
    .all()
    .map((own) => own.filter(({ from }) => from <= today))
    .filter((own) => own.some(({ milestone, endsOn }) => recurs(milestone) || endsOn !== null))
    .flatMap(chains)
    .map((chain) => row(chain, around))
    .toSorted(
      (a, b) =>
        compare(endOrForever(a.countsUntil), endOrForever(b.countsUntil)) ||
        compare(a.milestone.id, b.milestone.id) ||
        compare(a.record, b.record),
    );
};

const row = (chain: readonly Holding[], around: Around & { known: Knowledge }): CredentialRow => {
  const { today, known } = around;
  const head = headOf(chain, today);
  const { milestone, record, from, until, endsOn } = head;
  const other = endedBy(milestone, endsOn, around);
  const counts = other ? other.until : (endsOn ?? until);
  const renewal = milestone.renewal;
  const state = stateOf(head, other?.until ?? null, today);
  return {
    milestone,
    record: record.id,
    from,
    until,
    ends: head.known,
    state,
    renewalWaits: over.has(state) && known.byMilestone.get(milestone.id)!.some(({ state: is }) => is === 'submitted'),
    countsUntil: counts,
    daysLeft: counts === null || counts === NEVER ? null : daysBetween(today, counts),
    lapsesWith: other && { milestone: other.milestone, why: other.why, source: other.source },
    takesAlong: takenAlong(milestone.id, around),
    renewal: renewalWords(renewal),
    usualUntil:
      until === null && renewal.rule === 'date_on_document' && renewal.usualMonths !== null
        ? addMonths(from, renewal.usualMonths)
        : null,
    history: chain.map((held, at) => ({
      record: held.record.id,
      from: held.from,
      until: held.until,
      gapDays: gap(chain.slice(0, at), held.from),
    })),
  };
};

/** Of what counts the one that says it for longest; of what no longer does the one that ended last. */
const headOf = (chain: readonly Holding[], today: string): Holding => {
  const counting = chain.filter(({ endsOn }) => endOrForever(endsOn) >= today);
  return (counting.length > 0 ? counting : chain).reduce((best, held) =>
    endOrForever(held.until) >= endOrForever(best.until) ? held : best,
  );
};

const over: ReadonlySet<CredentialState> = new Set(['lapsed', 'lapses_with']);

/** `beside` is the end of what its issuer asks for all the time, where that comes first. */
const stateOf = ({ until, endsOn }: Holding, beside: string | null, today: string): CredentialState => {
  if (endOrForever(endsOn) < today) return 'lapsed';
  if (endOrForever(beside) < today) return 'lapses_with';
  if (endsOn === null && endOrForever(until) < today) return 'due_again';
  const end = earlier(endsOn === null ? null : until, beside);
  return end !== null && daysBetween(today, end) <= EXPIRING_DAYS ? 'expiring' : 'current';
};
