import { aLine } from '../../../testing/an-application-line';
import { applicationsSay } from './applications-line';

const today = '2026-11-23';
const next = (what: string, on: string | null) => ({ what, turn: 'me' as const, on });

test('open ones are counted and named, one’s own turn and the furthest first, with what comes next', () => {
  const says = applicationsSay(
    [
      aLine({ organisation: 'Saltmere', next: next('Write to them', '2026-12-10') }),
      aLine({ next: next('Answer the offer', '2026-12-04'), moves: [['offer', '2026-11-20']] }),
      aLine({ organisation: 'Quillmere', role: 'CHIO', moves: [['applied', '2026-11-02']] }),
      aLine({
        next: next('Long past', '2026-01-01'),
        moves: [
          ['applied', '2026-01-01'],
          ['withdrawn', '2026-02-01'],
        ],
      }),
      aLine({ next: next('Put away', '2026-11-24'), archivedAt: '2026-11-01T10:00:00.000Z' }),
    ],
    today,
  );
  expect(says.count).toBe('3 applications are open');
  expect(says.more).toBe(0);
  expect(says.first.map(({ organisation, stands, next: comes }) => [organisation, stands, comes])).toEqual([
    ['Grandalder Health', 'CMIO, offer', 'Answer the offer, 4 Dec 2026, 11 days'],
    ['Saltmere', 'CMIO, researched', 'Write to them, 10 Dec 2026, 17 days'],
    ['Quillmere', 'CHIO, applied', ''],
  ]);
});

test('five are named and the rest counted', () => {
  const says = applicationsSay(
    Array.from({ length: 7 }, (_, n) => aLine({ id: `${n}`, organisation: `Saltmere ${n}` })),
    today,
  );
  expect([says.first.length, says.more, says.count]).toEqual([5, 2, '7 applications are open']);
});

test('without any, and with none that is open, it says so', () => {
  expect(applicationsSay([], today)).toMatchObject({ first: [], more: 0 });
  expect(applicationsSay([], today).count).toBe('Your applications stand here once you add one');
  expect(applicationsSay([aLine({ moves: [['declined', '2026-11-01']] })], today).count).toBe('No application is open');
});
