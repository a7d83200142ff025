import { aLine } from '../../../testing/an-application-line';
import { shownIn, viewWords } from './shown';
import { isWhole, viewOf } from './view-in-address';

const offer = aLine({
  id: 'offer',
  moves: [
    ['applied', '2026-09-08'],
    ['offer', '2026-11-20'],
  ],
});
const tailored = aLine({ id: 'tailored', organisation: 'Åsgrove Hospitals', moves: [['tailored', '2026-11-01']] });
const lost = aLine({
  id: 'lost',
  moves: [
    ['panel', '2026-09-30'],
    ['not_selected', '2026-10-14'],
  ],
});
const away = aLine({ id: 'away', archivedAt: '2026-11-01T10:00:00.000Z' });
const all = [offer, tailored, lost, away];
const ids = (address: Parameters<typeof viewOf>[0]) => shownIn(all, viewOf(address)).map(({ id }) => id);

test('what is archived is in its own view alone', () => {
  expect(ids({})).toEqual(['offer', 'tailored', 'lost']);
  expect(ids({ archived: 'yes' })).toEqual(['away']);
});

test('a number of the funnel opens what it counts, closed ones too', () => {
  expect(ids({ reached: 'panel' })).toEqual(['offer', 'lost']);
  expect(ids({ reached: 'tailored' })).toEqual(['offer', 'tailored', 'lost']);
});

test('“closed here” of a column opens those that were closed there', () => {
  expect(ids({ closed: 'panel' })).toEqual(['lost']);
  expect(ids({ closed: 'offer' })).toEqual([]);
});

test('place, turn and words narrow, whatever case and accents are', () => {
  expect(ids({ place: 'offer' })).toEqual(['offer']);
  expect(ids({ place: 'not_selected' })).toEqual(['lost']);
  expect(ids({ waits: 'closed' })).toEqual(['lost']);
  expect(ids({ search: 'hospitals ASGR' })).toEqual(['tailored']);
});

test('an address that says nothing that is known shows everything', () => {
  expect(isWhole(viewOf({ view: 'board', place: 'nowhere', reached: 'x', waits: 'him', archived: 'no' }))).toBe(true);
});

test('what is left out is said', () => {
  expect(viewWords(viewOf({ reached: 'panel', search: 'north' }), 2)).toBe(
    '2 applications with “north”, that reached Panel',
  );
  expect(viewWords(viewOf({ closed: 'panel' }), 1)).toBe('1 application closed at Panel');
  expect(viewWords(viewOf({ waits: 'me' }), 0)).toBe('No applications waiting for you');
  expect(viewWords(viewOf({}), 3)).toBe('');
});
