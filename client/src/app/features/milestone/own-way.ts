import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { drawnAt } from '@cmio-pathway/shared/pathway/equivalence';
import { type Way, wayOf } from '@cmio-pathway/shared/pathway/way';
import { type MilestoneStanding, standing } from '@cmio-pathway/shared/record/standing';
import type { Standing } from '@cmio-pathway/shared/record/words';

/** One's own way, and what everything on it is today. */
export interface OwnWay {
  way: Way;
  of: (milestone: string) => MilestoneStanding | undefined;
  standingOf: (milestone: string) => Standing;
  /** Why a program spares one a milestone, and who said so; empty while it is asked for. */
  waivedBecause: (milestone: string) => readonly string[];
}

export const ownWayOf = (journey: Journey, today: string): OwnWay => {
  const way = wayOf(journey);
  const all = standing({ ...journey, way }, today).steps.flatMap(({ milestones }) => milestones);
  const byId = new Map(all.map((one) => [one.milestone.id, one]));
  const waivers = journey.rules.flatMap((rules) => rules.waivers);
  return {
    way,
    of: (id) => byId.get(id),
    standingOf: (id) => byId.get(id)?.standing ?? 'not_started',
    waivedBecause: (id) =>
      waivers
        .filter(({ milestone }) => drawnAt(milestone, way.pathway.changes).includes(id))
        .map(({ by, reason }) => `Waived by ${by.name}: ${reason}`),
  };
};
