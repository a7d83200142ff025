import { HttpErrorResponse } from '@angular/common/http';
import { faultAt, problemOf, sentenceOf } from './problem';

const refused = {
  type: '/problems/invalid',
  title: 'Invalid',
  status: 422,
  code: 'invalid',
  errors: [
    { pointer: '/links/0/url', code: 'invalid_url', detail: 'Write the whole address.' },
    { pointer: '/when', code: 'required', detail: 'Say when it was.' },
  ],
};
const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

test('a problem is taken as the server said it, also out of an answer that was read as text', () => {
  expect(problemOf(answer(422, refused))).toEqual(refused);
  expect(problemOf(answer(422, JSON.stringify(refused)))).toEqual(refused);
});

test('what is no problem document keeps its status and says nothing of its own', () => {
  expect(problemOf(answer(502, '<h1>Bad gateway</h1>'))).toMatchObject({ status: 502, code: 'unknown' });
  expect(problemOf(new TypeError('x'))).toMatchObject({ code: 'unknown' });
});

test('no answer is not the fault of who typed', () => {
  expect(sentenceOf(answer(0, null))).toBe('The server cannot be reached. What you typed is still here.');
});

test('a sentence is the detail, or else the title', () => {
  expect(sentenceOf(answer(422, refused))).toBe('Invalid.');
  expect(sentenceOf(answer(422, { ...refused, detail: 'Two answers are missing.' }))).toBe('Two answers are missing.');
});

test('a field finds its own refusal, or that of a part of it, and never a neighbour with a longer name', () => {
  const problem = problemOf(answer(422, refused));
  expect(faultAt(problem, '/links')).toBe('Write the whole address.');
  expect(faultAt(problem, '/when')).toBe('Say when it was.');
  expect(faultAt(problem, '/link')).toBeUndefined();
  expect(faultAt(null, '/when')).toBeUndefined();
});
