import {
  commonWay,
  type Journey,
  type MilestoneStanding,
  noTrack,
  type Standing,
  standing,
  type Way,
} from '@cmio-pathway/shared';

/** One's own way, and what everything on it is today. */
export interface OwnWay {
  way: Way;
  hasTrack: boolean;
  of: (milestone: string) => MilestoneStanding | undefined;
  standingOf: (milestone: string) => Standing;
}

export const ownWayOf = (journey: Journey, today: string): OwnWay => {
  const way = commonWay;
  const { records, drafts } = journey;
  const all = standing({ records, drafts, way }, today).steps.flatMap(({ milestones }) => milestones);
  const byId = new Map(all.map((one) => [one.milestone.id, one]));
  return {
    way,
    hasTrack: way.track !== noTrack,
    of: (id) => byId.get(id),
    standingOf: (id) => byId.get(id)?.standing ?? 'not_started',
  };
};
