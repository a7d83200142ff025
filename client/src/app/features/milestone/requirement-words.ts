import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { type TrackChoice, trackParts, tracks } from '@cmio-pathway/shared/pathway/tracks';
import type { Way } from '@cmio-pathway/shared/pathway/way';

/** Of a group of routes: whether one of them has to be taken. */
const groups = {
  'formal-training': 'One of the routes of formal training: one is enough',
  'business-degree': 'One of several business degrees; none of them is required',
  'field-credential': 'One of several certificates of the field, in the place of the board: one is enough',
} as const;

/** Whether a way asks for it. */
export const requirementWords = ({ requirement }: Milestone, way: Way): string => {
  switch (requirement.is) {
    case 'required':
      return 'Required';
    case 'optional':
      return 'Optional';
    case 'one_of':
      return groups[requirement.group];
    case 'required_when':
      return `Required of whoever holds: ${way.milestone(requirement.held)?.title ?? requirement.held}`;
    case 'left_out':
      return 'Left out';
  }
};

export interface TracksOf {
  requiredWith: readonly string[];
  leftOutWith: readonly string[];
  notNeededWith: readonly string[];
  /** Those on which it is one of several that stand in the place of what is left out. */
  insteadWith: readonly string[];
}

const ofEveryPart = trackParts.flatMap((part) => tracks[part]);
const titles = (choices: readonly TrackChoice[]): readonly string[] => choices.map(({ title }) => title);

/** Which choices of a track ask for a milestone, leave it out, or take another route of its group. */
export const tracksOf = (id: string): TracksOf => {
  const requirement = PATHWAY.milestones.find((milestone) => milestone.id === id)?.requirement;
  const routed =
    requirement?.is === 'one_of' ? ofEveryPart.filter(({ route }) => route?.group === requirement.group) : [];
  const taken = routed.filter(({ route }) => requirement?.is === 'one_of' && route?.route === requirement.route);
  return {
    requiredWith: titles(ofEveryPart.filter((choice) => choice.requires.includes(id) || taken.includes(choice))),
    leftOutWith: titles(ofEveryPart.filter(({ leavesOut }) => leavesOut.includes(id))),
    insteadWith: titles(ofEveryPart.filter(({ instead }) => instead?.anyOf.includes(id))),
    notNeededWith: titles(routed.filter((choice) => !taken.includes(choice))),
  };
};
