import type { Import, ImportFigures, ImportRun } from '@cmio-pathway/shared/contracts/import';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { ImportKind } from '@cmio-pathway/shared/import/fields';

export const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const kindWords: Record<ImportKind, string> = {
  people: 'People',
  mentorships: 'Mentorships',
  milestones: 'Past milestones',
};

export const encodingWords = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big endian',
  'windows-1252': 'Windows-1252 (Western European)',
} as const;

export const dayOf = (instant: string) => formatPartial(instant.slice(0, 10));

const joined = (parts: string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What a run makes, in words; empty when it is nothing. */
export const madeWords = ({ people, mentorships, milestones }: ImportFigures, done: boolean): string => {
  const parts = [
    people.made > 0 ? `${plural(people.made, 'person', 'people')} ${done ? 'invited' : 'to be invited'}` : '',
    mentorships.made > 0
      ? `${plural(mentorships.made, 'pairing', 'pairings')} ${done ? 'put to both' : 'to be put to both'}`
      : '',
    milestones.made > 0
      ? `${plural(milestones.made, 'past milestone', 'past milestones')} ${done ? 'handed' : 'to be handed'} to ${milestones.made === 1 ? 'its person' : 'their people'}`
      : '',
  ];
  return joined(parts.filter(Boolean));
};

export const thereOf = ({ people, mentorships, milestones }: ImportFigures) =>
  people.there + mentorships.there + milestones.there;

/** The state of an upload in a few words, for the list of uploads. */
export const stateWords = ({ state, run }: { state: Import['state']; run: ImportRun | null }): string => {
  if (run?.state === 'running') return run.dry ? 'Being checked' : 'Being imported';
  if (state === 'imported') return 'Imported';
  if (state === 'undone') return 'Undone';
  return state === 'checked' ? 'Checked, not imported' : 'Not checked yet';
};

/** What the page of an upload says first. */
export const findingOf = ({ state, run, seen, reading }: Import): string => {
  if (run?.state === 'running') return run.dry ? 'Being checked. Nothing is changed by that.' : 'Being imported.';
  if (state === 'undone') return 'This import was undone.';
  const figures = run?.figures;
  if (state === 'imported' && figures) {
    const made = madeWords(figures, true);
    return made ? `Imported: ${made}.` : 'Imported: everything was there already.';
  }
  if (state === 'checked' && figures) {
    if (figures.badRows === 0)
      return madeWords(figures, false)
        ? 'Nothing is wrong. It can be imported.'
        : 'Everything in this file is here already.';
    return `${plural(figures.badRows, 'row has a problem', 'rows have problems')}; ${plural(figures.rows - figures.badRows, 'is', 'are')} good.`;
  }
  const rows = seen.reduce((sum, sheet, at) => sum + (reading.sheets[at]?.kind ? sheet.rows : 0), 0);
  return rows === 0 ? 'Say what this file tells of.' : `${plural(rows, 'row', 'rows')} read. Nothing has happened yet.`;
};
