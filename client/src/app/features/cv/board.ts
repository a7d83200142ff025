import type { CvChoice, CvDraft, CvSource } from '@cmio-pathway/shared/contracts/cv';
import type { CvDocument } from '@cmio-pathway/shared/cv/document';
import { cvSectionWords, type CvSectionId } from '@cmio-pathway/shared/cv/sections';
import { choiceOf, isNumber, leftOutOf, ownerOf, wholeOf } from './draft-changes';

/** An item as the editor lists it: drawn as it would stand, and what was chosen for it. */
export interface BoardItem {
  key: string;
  source: CvSource;
  choice: CvChoice;
  title: string;
  /** Where, when, and what else stands in its line. */
  says: string;
  isShown: boolean;
  isReworded: boolean;
  /** The section it has by default, where it was moved from it. */
  movedFrom: string | null;
  /** Numbers that stand with it by choice. */
  numbers: readonly CvSource[];
}

export interface BoardSection {
  id: CvSectionId;
  word: string;
  /** Whether the section as a whole stands in the CV. */
  isIn: boolean;
  items: readonly BoardItem[];
  shown: number;
}

export interface Board {
  /** In their order, those that were left out at the end. */
  sections: readonly BoardSection[];
  /** What is hidden unless somebody chooses it, and was not chosen. */
  secrets: readonly CvSource[];
  shown: number;
  leftOut: number;
}

/** Everything there is for a CV, as it is worked on. */
export const boardOf = (draft: CvDraft, sources: readonly CvSource[]): Board => {
  const choices = new Map(draft.choices.map((choice) => [choice.key, choice]));
  const isShown = ({ key, hidden }: CvSource) => choices.get(key)?.shown ?? hidden === null;
  const isSecret = (source: CvSource) => source.hidden !== null && !isShown(source);
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const numbers = Map.groupBy(
    sources.filter((source) => isNumber(source) && isShown(source)),
    ({ key }) => ownerOf(key),
  );
  const drawn = new Map(wholeOf(draft, sources).sections.map(({ id, items }) => [id, items]));
  const sections = [...draft.sections, ...leftOutOf(draft)].map((id): BoardSection => {
    const items = (drawn.get(id) ?? [])
      .map((item) => ({ item, source: byKey.get(item.key)! }))
      .filter(({ source }) => !isSecret(source))
      .map(({ item, source }): BoardItem => {
        const choice = choiceOf(draft, source);
        return {
          key: item.key,
          source,
          choice,
          title: item.title,
          says: saysOf(item),
          isShown: isShown(source),
          isReworded: choice.title !== null || choice.text !== null,
          movedFrom: choice.section === null ? null : cvSectionWords[source.section],
          numbers: numbers.get(item.key) ?? [],
        };
      });
    return {
      id,
      word: cvSectionWords[id],
      isIn: draft.sections.includes(id),
      items,
      shown: items.filter((item) => item.isShown).length,
    };
  });
  const secrets = sources.filter(isSecret);
  const isIn = sections.filter((section) => section.isIn);
  const shown = isIn.reduce((sum, section) => sum + section.shown, 0);
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  return { sections, secrets, shown, leftOut: items - shown };
};

type Drawn = CvDocument['sections'][number]['items'][number];

const saysOf = ({ organisation, place, dates, facts }: Drawn): string =>
  [organisation, place, dates, ...facts].filter((part) => part !== '').join(', ');
