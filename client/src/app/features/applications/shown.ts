import { waitsFor } from '@cmio-pathway/shared/applications/groups';
import { furthestStage, placeNow, stageOf } from '@cmio-pathway/shared/applications/moves';
import { isClosing, placeWords, stages } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import type { View } from './view-in-address';

/** Spelled alike whatever the case and the accents. */
const folded = (text: string) => text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');

const isFound = ({ organisation, role, reportsTo, place, size, next }: ApplicationLine, search: string): boolean => {
  const text = folded([organisation, role, reportsTo, place, size, next?.what ?? ''].join(' '));
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The applications of a view. What is archived is a view of its own, and in no other. */
export const shownIn = (lines: readonly ApplicationLine[], view: View): ApplicationLine[] =>
  lines.filter((line) => {
    const { moves } = line;
    const now = placeNow(moves) ?? stages[0];
    return (
      (line.archivedAt !== null) === view.archived &&
      (!view.search || isFound(line, view.search)) &&
      (!view.place || now === view.place) &&
      (!view.reached || stages.indexOf(furthestStage(moves) ?? stages[0]) >= stages.indexOf(view.reached)) &&
      (!view.closedAt || (isClosing(now) && stageOf(moves) === view.closedAt)) &&
      (!view.waits || waitsFor(line) === view.waits)
    );
  });

const turns = { me: 'waiting for you', them: 'waiting for them', closed: 'closed' } as const;

/** What a view leaves in, in words; empty while it leaves nothing out. */
export const viewWords = (view: View, count: number): string => {
  const said = [
    view.search && `with “${view.search}”`,
    view.place && `at ${placeWords[view.place]}`,
    view.reached && `that reached ${placeWords[view.reached]}`,
    view.closedAt && `closed at ${placeWords[view.closedAt]}`,
    view.waits && turns[view.waits],
    view.archived && 'archived',
  ].filter(Boolean);
  if (said.length === 0) return '';
  return `${count === 0 ? 'No' : count} ${count === 1 ? 'application' : 'applications'} ${said.join(', ')}`;
};
