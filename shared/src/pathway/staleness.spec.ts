import { expect, it } from '@jest/globals';
import { isOld } from './staleness.js';

it.each([
  ['2026-11-23', '2026-11-23', false],
  ['2026-11-23', '2027-11-23', false],
  ['2026-11-23', '2027-11-24', true],
  ['2024-02-29', '2025-02-28', false],
  ['2024-02-29', '2025-03-01', true],
])('what was checked on %s is, on %s, old: %s', (checkedOn, today, old) => {
  expect(isOld({ checkedOn }, today)).toBe(old);
});
