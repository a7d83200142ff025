import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { closingWays } from '@cmio-pathway/shared/pathway/closing-ways';
import type { ClosingWay, Milestone, Need } from '@cmio-pathway/shared/pathway/model';
import type { Way } from '@cmio-pathway/shared/pathway/way';
import type { Standing } from '@cmio-pathway/shared/record/words';

/** A milestone next to the one that is looked at. */
export interface Neighbour {
  id: string;
  title: string;
  step: number;
  /** What it is today on one's own record; null for who is not signed in. */
  standing: Standing | null;
  leftOut: boolean;
  /** The closing way it would be enough by, and only by. */
  by: string | null;
}

/** A way that closes: until when, how sure that is, and what is not known of it. */
export interface Closing {
  words: string;
  doubt: string | null;
  certainty: ClosingWay['certainty'];
  checkedOn: string;
}

/** One thing that comes before or after: any of `anyOf` is enough. */
export interface Link {
  is: Need['is'];
  words: string;
  source: string | null;
  anyOf: readonly Neighbour[];
  closings: readonly Closing[];
}

export interface Neighbours {
  needs: readonly Link[];
  opens: readonly Link[];
}

const needWords: Record<Need['is'], string> = {
  rule: 'Asked for by the issuer',
  usual: 'Usually first: the order most people take',
  program: 'Asked for first by programs',
};
const opensWords: Record<Need['is'], string> = {
  rule: 'Its issuer asks for this',
  usual: 'Usually after: the order most people take',
  program: 'Programs ask for this first',
};
const certainFirst: readonly Need['is'][] = ['rule', 'program', 'usual'];
const byCertainty = (a: { is: Need['is'] }, b: { is: Need['is'] }): number =>
  certainFirst.indexOf(a.is) - certainFirst.indexOf(b.is);

const throughout = (need: Need): string => (need.throughout ? ', and all the time it is held' : '');

/** What comes before a milestone and what it opens, on a way, on a civil day. `standingOf` is null for who is not signed in. */
export const neighboursOf = (
  { id, requirement }: Milestone,
  way: Way,
  today: string,
  standingOf: ((milestone: string) => Standing) | null,
): Neighbours => {
  const neighbour = (other: string, closes?: ClosingWay['id']): Neighbour => {
    const milestone = way.milestone(other);
    return {
      id: other,
      title: milestone?.title ?? other,
      step: milestone?.step ?? 0,
      standing: standingOf?.(other) ?? null,
      leftOut: milestone?.requirement.is === 'left_out',
      by: closes ? `Only by the ${titleOf(closes)}` : null,
    };
  };
  const closingsOf = (ways: readonly (ClosingWay['id'] | undefined)[]) =>
    [...new Set(ways)].flatMap((one) => (one ? closing(one, way.closesOn(one), today) : []));
  // What is left out on a way is asked for nothing there: around it stands what the pathway itself says.
  const all = requirement.is === 'left_out' ? way.pathway.milestones : way.milestones;
  const needs = all.find((milestone) => milestone.id === id)?.needs ?? [];
  const after = all.flatMap((milestone) =>
    milestone.needs
      .filter(({ anyOf }) => anyOf.some((one) => one.milestone === id))
      .map((need) => ({ need, milestone: milestone.id, by: need.anyOf.find((one) => one.milestone === id)!.way })),
  );
  return {
    needs: needs.toSorted(byCertainty).map((need) => ({
      is: need.is,
      words: `${needWords[need.is]}${throughout(need)}`,
      source: need.source,
      anyOf: need.anyOf.map((one) => neighbour(one.milestone, one.way)),
      closings: closingsOf(need.anyOf.map((one) => one.way)),
    })),
    opens: after
      .map(({ need, milestone, by }) => ({
        is: need.is,
        words: `${opensWords[need.is]}${need.anyOf.length > 1 ? ', or another of several' : ''}${throughout(need)}`,
        source: need.source,
        anyOf: [neighbour(milestone, by)],
        closings: closingsOf([by]),
      }))
      .toSorted(byCertainty),
  };
};

const titleOf = (id: ClosingWay['id']): string => {
  const { title } = closingWays.find((way) => way.id === id)!;
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
};

const closing = (id: ClosingWay['id'], closesOn: string, today: string): Closing => {
  const { title, doubt, certainty, checkedOn } = closingWays.find((way) => way.id === id)!;
  const day = formatPartial(closesOn);
  return {
    words:
      closesOn < today
        ? `${title}: closed to new plans since ${day}; approvals from before count for ever`
        : `${title}: open until ${day}`,
    doubt,
    certainty,
    checkedOn,
  };
};
