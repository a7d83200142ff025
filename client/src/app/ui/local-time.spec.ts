import { formatDate as angular } from '@angular/common';
import { formatDate, LocalTime, type TimeForm } from './local-time';

const forms: readonly TimeForm[] = [
  'HH:mm',
  'd MMM',
  'd MMM, HH:mm',
  'd MMM yyyy',
  'd MMM yyyy, HH:mm',
  'yyyy-MM-dd',
  "yyyy-MM-dd'T'HH:mm",
];
const moments = [
  new Date(2026, 0, 1, 0, 5),
  new Date(1999, 11, 31, 23, 59),
  '2026-11-28T04:05:06.789Z',
  '2026-03-29T01:30:00+02:00',
  '2024-02-29',
  '2026-11-08T00:00:00',
];

test.each(forms)('says a moment in the form %s as Angular does', (form) => {
  for (const moment of moments) expect(formatDate(moment, form)).toBe(angular(moment, form, 'en-US'));
});

test('says nothing of a moment that is not known', () => {
  expect(new LocalTime().transform(null, 'HH:mm')).toBe('');
  expect(new LocalTime().transform(new Date(2026, 4, 9, 7, 8), 'HH:mm')).toBe('07:08');
});
