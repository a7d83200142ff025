import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import type { Standing } from '@cmio-pathway/shared/record/words';
import { lineTo } from './lines';
import { neighboursOf } from './neighbours';

const like = (id: string, needs: Milestone['needs'] = []): Milestone => ({
  ...PATHWAY.milestones[0]!,
  id,
  title: `The ${id}`,
  step: 6,
  needs,
});
const board = like('board', [
  { is: 'usual', anyOf: [{ milestone: 'talk' }], throughout: false, source: null },
  {
    is: 'rule',
    anyOf: [{ milestone: 'fellowship' }, { milestone: 'practice', way: 'ci-practice-pathway' }],
    throughout: false,
    source: 'https://board.example/who',
  },
  { is: 'rule', anyOf: [{ milestone: 'license' }], throughout: true, source: 'https://board.example/license' },
]);
const pathway = {
  ...PATHWAY,
  milestones: [like('talk'), like('fellowship'), like('practice'), like('license'), board],
};
const way = wayOf({ pathway });
const around = (id: string, today = '2026-11-23', standingOf: ((id: string) => Standing) | null = null) =>
  neighboursOf(way.milestone(id)!, way, today, standingOf);

test('what the issuer asks for comes before the usual order, with its source', () => {
  const { needs } = around('board');
  expect(needs.map(({ words, source }) => [words, source])).toEqual([
    ['Asked for by the issuer', 'https://board.example/who'],
    ['Asked for by the issuer, and all the time it is held', 'https://board.example/license'],
    ['Usually first: the order most people take', null],
  ]);
  expect(needs[0]!.anyOf.map(({ title }) => title)).toEqual(['The fellowship', 'The practice']);
});

test('a closing way says its day and its doubt, and after it that what was approved counts for ever', () => {
  const by = (today: string) => around('board', today).needs[0]!.closings[0]!;
  expect(by('2025-12-31').words).toBe('Practice pathway to the Clinical Informatics board: open until 31 Dec 2025');
  expect(by('2026-01-01').words).toContain(
    'closed to new plans since 31 Dec 2025; approvals from before count for ever',
  );
  expect(by('2026-01-01').doubt).toContain('Neither an extension');
  const { needs } = around('board');
  expect(needs[0]!.anyOf.map(({ by }) => by)).toEqual([
    null,
    'Only by the practice pathway to the Clinical Informatics board',
  ]);
  expect(needs[1]!.closings).toEqual([]);
});

test('a program that corrects the day is believed', () => {
  const closings = { 'ci-practice-pathway': '2027-12-31' };
  const program = { program: 'p', milestones: [], required: [], waived: [], closings };
  const corrected = wayOf({ pathway, rules: [program] });
  const { needs } = neighboursOf(corrected.milestone('board')!, corrected, '2026-11-23', null);
  expect(needs[0]!.closings[0]!.words).toContain('open until 31 Dec 2027');
});

test('what it opens says whether it is enough by itself, and its standing on a record', () => {
  const [link] = around('fellowship', '2026-11-23', () => 'verified').opens;
  expect(link!.words).toBe('Its issuer asks for this, or another of several');
  expect(link!.anyOf[0]).toMatchObject({ id: 'board', standing: 'verified', by: null });
  expect(around('talk').opens[0]!.anyOf[0]!.standing).toBeNull();
  expect(around('board').opens).toEqual([]);
});

test('a line swings across the page, and joins the trunk from either side down it', () => {
  const station = { x: 20, y: 100 };
  expect(lineTo({ x: 312, y: 100 }, { x: 100, y: 40 }, false)).toBe('M312 100H200C150 100 150 40 100 40');
  expect(lineTo({ x: 312, y: 100 }, { x: 524, y: 40 }, false)).toBe('M312 100H424C474 100 474 40 524 40');
  expect(lineTo(station, { x: 50, y: 40 }, true)).toBe('M20 100V52Q20 40 32 40H50');
  expect(lineTo(station, { x: 50, y: 160 }, true)).toBe('M20 100V148Q20 160 32 160H50');
});

test('what a way leaves out stands between what the pathway itself says', () => {
  const foreign = wayOf().milestone('ecfmg-certification')!;
  const { opens } = neighboursOf(foreign, wayOf(), '2026-11-23', null);
  expect(opens.flatMap(({ anyOf }) => anyOf.map(({ id }) => id))).toContain('residency-complete');
  const common = neighboursOf(wayOf().milestone('residency-complete')!, wayOf(), '2026-11-23', null);
  expect(common.needs.flatMap(({ anyOf }) => anyOf.map(({ id }) => id))).not.toContain('ecfmg-certification');
});
