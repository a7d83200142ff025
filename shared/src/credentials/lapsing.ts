import { formatPartial } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import type { Way } from '../pathway/way.js';
import { covers, endOrForever, keptBy, needEnd, NEVER } from './current.js';
import { compare, type Holdings } from './holdings.js';

/** Everything that is held, on the way of whom. */
export interface Around {
  way: Way;
  holdings: Holdings;
  today: string;
  /** What lapses with something else. */
  depending: readonly Milestone[];
}

/** The need that ends it before its own end does: of several the one that ends first. */
export const endedBy = (milestone: Milestone, until: string | null, { way, holdings, today }: Around) => {
  const [first] = keptBy(milestone)
    .map((need) => ({ need, end: needEnd(holdings, way, need, today, [milestone.id]) }))
    .flatMap(({ need, end }) => (end !== null && end < endOrForever(until) ? [{ need, end }] : []))
    .toSorted((a, b) => compare(a.end, b.end));
  const needed = first && way.milestone(first.need.anyOf[0]!.milestone);
  if (!needed) return null;
  const tense = first.end < today ? `ended on ${formatPartial(first.end)}` : `ends on ${formatPartial(first.end)}`;
  const why = `${milestone.issuer} asks for “${needed.title}” all the time: ${first.end === NEVER ? 'none is verified here' : `it ${tense}`}.`;
  return { milestone: needed, until: first.end, why, source: first.need.source };
};

/** What of everything held has to have something beside it all the time, by id. */
export const dependingOf = (holdings: Holdings): readonly Milestone[] =>
  holdings
    .all()
    .flatMap(([first]) => (keptBy(first!.milestone).length > 0 ? [first!.milestone] : []))
    .toSorted((a, b) => compare(a.id, b.id));

/** What somebody holds that its issuer lets lapse with this, through all that lapses in turn. */
export const takenAlong = (id: string, { holdings, today, depending }: Around): readonly Milestone[] => {
  const isOnly = (anyOf: readonly { milestone: string }[], of: string) =>
    anyOf.some(({ milestone }) => milestone === of) &&
    anyOf.every(({ milestone }) => milestone === of || !covers(holdings, milestone, today));
  const found = new Set([id]);
  for (const of of found)
    for (const other of depending) if (keptBy(other).some(({ anyOf }) => isOnly(anyOf, of))) found.add(other.id);
  return depending.filter((other) => other.id !== id && found.has(other.id));
};
