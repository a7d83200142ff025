import { aLine } from '../../../testing/an-application-line';
import { applicationsSay } from './applications-line';

const today = '2026-11-23';
const next = (what: string, on: string | null) => ({ what, turn: 'me' as const, on });

test('open ones are counted, and the next dated thing to do is named', () => {
  const says = applicationsSay(
    [
      aLine({ organisation: 'Saltmere', next: next('Write to them', '2026-12-10') }),
      aLine({ next: next('Answer the offer', '2026-12-04') }),
      aLine({ next: next('Think about it', null) }),
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
  expect(says).toEqual({
    count: '3 applications are open',
    next: 'Grandalder Health: Answer the offer, 4 Dec 2026, 11 days',
  });
});

test('without any, and with none that is open, it says so', () => {
  expect(applicationsSay([], today).count).toBe('Your applications stand here once you add one');
  expect(applicationsSay([aLine({ moves: [['declined', '2026-11-01']] })], today).count).toBe('No application is open');
});
