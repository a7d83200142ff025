import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { fieldErrors } from './field-errors';

const refused = (...pointers: string[]) => ({
  type: '/problems/invalid',
  title: 'Invalid',
  status: 422,
  code: 'invalid',
  detail: 'Some answers were refused.',
  errors: pointers.map((pointer) => ({ pointer, code: 'invalid', detail: `Not ${pointer}.` })),
});
const fields = () => TestBed.runInInjectionContext(() => form(signal({ email: '', name: '' })));

test('each refusal goes to the field its pointer names', () => {
  const account = fields();
  const { at, rest } = fieldErrors(account, refused('/email', '/name'));
  expect(at.map(({ message }) => message)).toEqual(['Not /email.', 'Not /name.']);
  expect(at[0]!.fieldTree).toBe(account.email);
  expect(rest).toBeNull();
});

test('what names no field of this form is said above it', () => {
  expect(fieldErrors(fields(), refused('/email', '/cohort')).rest).toBe('Some answers were refused.');
  expect(fieldErrors(fields(), refused()).rest).toBe('Some answers were refused.');
});
