import { groupsOf } from '@cmio-pathway/shared/applications/groups';
import { stageOf } from '@cmio-pathway/shared/applications/moves';
import { isClosing, type Stage, stages } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { nowAt } from './moving';

export interface Column {
  stage: Stage;
  /** Open ones; what is closed is counted below them. */
  cards: readonly ApplicationLine[];
  closed: number;
}

/** The seven columns; in each what waits for oneself comes first, as in the table. */
export const columnsOf = (lines: readonly ApplicationLine[]): Column[] => {
  const { me, them, closed } = groupsOf(lines);
  const all = [...me, ...them, ...closed];
  return stages.map((stage) => {
    const here = all.filter(({ moves }) => stageOf(moves) === stage);
    const cards = here.filter((line) => !isClosing(nowAt(line)));
    return { stage, cards, closed: here.length - cards.length };
  });
};

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';
const arrows: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
export const isArrow = (key: string): key is Arrow => arrows.includes(key);

/** The card an arrow leads to: up and down its column, left and right to the next column that has one, at the same height. */
export const cardAt = (columns: readonly Column[], from: string, arrow: Arrow): string | null => {
  const column = columns.findIndex(({ cards }) => cards.some(({ id }) => id === from));
  const { cards } = columns[column] ?? { cards: [] };
  const at = cards.findIndex(({ id }) => id === from);
  switch (arrow) {
    case 'ArrowUp':
      return cards[at - 1]?.id ?? null;
    case 'ArrowDown':
      return cards[at + 1]?.id ?? null;
    case 'Home':
      return cards[0]?.id ?? null;
    case 'End':
      return cards.at(-1)?.id ?? null;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const beside =
        arrow === 'ArrowLeft' ? columns.slice(0, Math.max(0, column)).toReversed() : columns.slice(column + 1);
      const next = beside.find(({ cards: found }) => found.length > 0)?.cards;
      return next?.[Math.min(at, next.length - 1)]?.id ?? null;
    }
  }
};
