import type { CredentialRow, CredentialState } from '@cmio-pathway/shared/credentials/credentials';
import type { CreditCycle } from '@cmio-pathway/shared/credits/credit';
import type { CycleStanding } from '@cmio-pathway/shared/credits/cycle-standing';
import { cycleFigure, missingFigure } from '@cmio-pathway/shared/credits/words';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { type Glyph, words } from '@cmio-pathway/shared/record/words';
import { askAgain } from '../../ui/certainty';
import { figuresOf } from '../../ui/cycle-figures';

const glyphs: Record<CredentialState, Glyph> = {
  current: 'verified',
  expiring: 'expiring',
  lapsed: 'lapsed',
  lapses_with: 'lapsed',
  due_again: 'expiring',
};
const colours: Record<Glyph, string> = {
  verified: 'var(--verified)',
  expiring: 'var(--expiring)',
  lapsed: 'var(--lapsed)',
  'not-started': '',
  'in-progress': '',
  waiting: 'var(--waiting)',
  returned: '',
  waived: '',
  'not-met': '',
};

const over: ReadonlySet<CredentialState> = new Set(['lapsed', 'lapses_with', 'due_again']);

/** What is over and has a later one of its kind that counts asks for nothing: it comes last. */
export const inLine = (rows: readonly CredentialRow[]) => {
  const counting = new Set(rows.filter(({ state }) => !over.has(state)).map(({ milestone }) => milestone.id));
  const isReplaced = ({ state, milestone }: CredentialRow) => over.has(state) && counting.has(milestone.id);
  return { live: rows.filter((row) => !isReplaced(row)), replaced: rows.filter(isReplaced) };
};

/** A credential as the page shows it: shape, word and day, and where its end lies on the line. */
export const shownCredential = (row: CredentialRow, isOwn: boolean, today: string) => {
  const glyph = row.renewalWaits ? 'waiting' : glyphs[row.state];
  const renewable = isOwn && row.state !== 'current' && !row.renewalWaits && row.milestone.counts === 'held';
  return {
    key: `${row.milestone.id} ${row.record}`,
    milestone: row.milestone.id,
    title: row.milestone.title,
    renewal: [row.renewal, askAgain(row.milestone, today)].join(' ').trim(),
    besides: besides(row),
    glyph,
    colour: colours[glyph],
    days: row.daysLeft,
    place: row.daysLeft === null ? 0 : placeOf(row.daysLeft),
    word: wordOf(row),
    day: dayOf(row),
    renews: renewable ? row.record : null,
  };
};

/** In percent of the line: now, ninety days in the band, a year at the end. */
const placeOf = (days: number): number => {
  const left = Math.max(0, Math.min(365, days));
  return 7.6 + (left <= 90 ? (left / 90) * 22.8 : 22.8 + ((left - 90) / 275) * 65.6);
};

const besides = ({ lapsesWith, takesAlong }: CredentialRow): string => {
  if (lapsesWith) return `${lapsesWith.why}`;
  if (takesAlong.length > 0) return `Lapses with it: ${takesAlong.map(({ title }) => title).join('; ')}`;
  return '';
};

const wordOf = ({ state, daysLeft, milestone, renewalWaits }: CredentialRow): string => {
  if (state === 'lapsed' || state === 'lapses_with')
    return renewalWaits ? words.renewal_waiting.word : words.lapsed.word;
  if (state === 'due_again') return 'Due again';
  if (daysLeft === null) return 'Current';
  const left = daysLeft <= 120 ? counted(daysLeft, 'day') : counted(Math.round(daysLeft / 30.44), 'month');
  if (milestone.counts === 'held') return `${left} left`;
  return daysLeft === 0 ? 'Due today' : `Due in ${left}`;
};

const counted = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;

const dayOf = ({ countsUntil, until, ends, usualUntil }: CredentialRow): string => {
  if (countsUntil ?? until) return formatPartial((countsUntil ?? until)!);
  if (usualUntil) return `End not known; usually ${formatPartial(usualUntil)}`;
  return ends === 'never' ? 'No end' : 'End not known';
};

/** The cycle of what is held: how far it is, what is missing in total and in its parts, and whose figures these are. */
export const cycleOfRow = (known: { cycle: CreditCycle; standing: CycleStanding } | undefined, today: string) => {
  if (!known) return null;
  const { cycle, standing } = known;
  return {
    id: cycle.id,
    figure: cycleFigure(cycle, standing),
    missing: standing.full ? ': full.' : `: ${missingFigure(cycle, standing)} missing.`,
    whose: `${figuresOf(cycle, today)}.`,
  };
};
