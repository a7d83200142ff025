import { aLine } from '../../../testing/an-application-line';
import { lineWords } from './line-words';

const today = '2026-11-23';

test('an open one says what comes next, whose turn it is, by when, and since when it is applied for', () => {
  const words = lineWords(
    aLine({
      reportsTo: 'the CMO',
      size: '6 hospitals',
      place: 'Duluth',
      next: { what: 'Answer the offer', turn: 'me', on: '2026-12-04' },
      lastContactOn: '2025-12-20',
      moves: [
        ['applied', '2026-09-08'],
        ['offer', '2026-11-20'],
      ],
    }),
    today,
  );
  expect(words).toMatchObject({
    about: 'Reports to the CMO, 6 hospitals',
    stageWords: 'Offer',
    at: 5,
    next: 'Answer the offer',
    isMine: true,
    isOverdue: false,
    date: '4 Dec 2026, 11 days',
    applied: '8 Sep',
    contact: '20 Dec 2025',
  });
});

test('a closed one stays drawn where it stood, and says how it ended', () => {
  const line = aLine({
    moves: [
      ['applied', '2026-07-30'],
      ['panel', '2026-09-30'],
      ['not_selected', '2026-10-14'],
    ],
  });
  line.moves[2]!.words = 'Wanted more vendor contract work';
  expect(lineWords(line, today)).toMatchObject({
    stageWords: 'Panel',
    isClosed: true,
    next: 'Not selected after the panel',
    under: 'Wanted more vendor contract work',
    date: '14 Oct 2026',
  });
});

test('before it is sent it says when the posting closes, and that it is not applied for', () => {
  const words = lineWords(aLine({ closesOn: '2026-12-06', moves: [['tailored', '2026-11-15']] }), today);
  expect(words).toMatchObject({ under: 'Posting closes 6 Dec', applied: 'not yet', next: '' });
});

test('what was due is late', () => {
  const next = { what: 'Write to them', turn: 'me' as const, on: '2026-11-20' };
  expect(lineWords(aLine({ next }), today)).toMatchObject({ isOverdue: true, date: '20 Nov 2026, 3 days ago' });
});
