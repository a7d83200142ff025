import { expect, test } from '@jest/globals';
import { readFraction, readRole, readYesNo } from './cells.js';
import { columnsOf, kindOf } from './columns.js';
import { importFields, importKinds } from './fields.js';

test('what the template heads is recognised as what it is', () => {
  for (const kind of importKinds) {
    const heads = importFields[kind].map(({ title }) => title);
    expect([kind, kindOf(heads)]).toEqual([kind, kind]);
    expect(columnsOf(kind, heads)).toEqual(importFields[kind].map(({ id }) => id));
  }
});

test('heads are recognised in other words, case and punctuation, each once', () => {
  expect(
    columnsOf('people', ['FULL NAME', 'e_mail address *', 'Cohort-Name', 'FTE', 'Supervisor', 'Shoe size']),
  ).toEqual(['name', 'email', 'cohort', 'fraction', 'mentor', null]);
  expect(columnsOf('milestones', ['Email', 'Milestone', 'Date', 'Date'])).toEqual(['email', 'milestone', 'from', null]);
});

test('a sheet is what its heads have the required columns of, or nothing', () => {
  expect(kindOf(['Mentee', 'Mentor'])).toBe('mentorships');
  expect(kindOf(['E-mail', 'Role', 'Mentor'])).toBe('people');
  expect(kindOf(['Email', 'Requirement', 'Completed on'])).toBe('milestones');
  expect(kindOf(['Step', 'Id', 'Title'])).toBeNull();
  expect(kindOf([])).toBeNull();
});

test('roles, shares and yes or no are read as people write them', () => {
  expect(['Fellow', 'FACULTY', 'Program Admin', 'boss', ''].map(readRole)).toEqual([
    'mentee',
    'mentor',
    'admin',
    null,
    null,
  ]);
  expect(['80 %', '0.8', '0,8', '80', '1', '100', 'full time', '0.5 FTE'].map(readFraction)).toEqual([
    0.8, 0.8, 0.8, 0.8, 1, 1, 1, 0.5,
  ]);
  expect(['0', '101', '-1', '1.5.2', 'half', '1e3', '120 %'].map(readFraction)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(['Yes', 'x', '1', 'no', 'Further', 'perhaps'].map(readYesNo)).toEqual([true, true, true, false, false, null]);
});
