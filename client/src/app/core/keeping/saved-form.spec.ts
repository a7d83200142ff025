import { HttpErrorResponse } from '@angular/common/http';
import { ApplicationRef, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, test } from '@jest/globals';
import * as z from 'zod';
import { Sessions } from '../../data/session';
import { CurrentSession } from '../session';
import { SavedForm } from './saved-form';

const Stored = z.object({ title: z.string(), revision: z.int() });
interface Typed {
  title: string;
}

let answers: (() => void)[];
let sent: [string, number][];

const opened = (of: (z.infer<typeof Stored> & { id: string }) | undefined) => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: Sessions, useValue: {} }] });
  TestBed.inject(CurrentSession).take({ person: { id: 'ada', name: 'Ada' }, memberships: [], enrollments: [] });
  return TestBed.runInInjectionContext(() => {
    const entry = signal(of);
    const saving = new SavedForm<Typed, z.infer<typeof Stored>>({
      what: 'entry',
      of: entry,
      begun: z.object({ title: z.string() }),
      stored: Stored,
      nothing: () => ({ title: '' }),
      typedOf: ({ title }) => ({ title }),
      send: async ({ title }, revision) => {
        sent.push([title, revision]);
        answers.shift()?.();
      },
    });
    return { saving, entry, fields: form(saving.typed) };
  });
};
const typed = ({ saving }: ReturnType<typeof opened>, title: string) => {
  saving.typed.set({ title });
  TestBed.inject(ApplicationRef).tick();
};
const first = { id: 'e', title: 'Grand rounds', revision: 1 };

beforeEach(() => {
  localStorage.clear();
  [answers, sent] = [[], []];
});

test('what was typed is there after a reload, also when the list underneath is read anew, and gone once it is saved', async () => {
  typed(opened(first), 'Grand rounds, May');
  const again = opened(first);
  expect(again.saving.typed()).toEqual({ title: 'Grand rounds, May' });
  again.entry.set({ ...first });
  expect(again.saving.typed()).toEqual({ title: 'Grand rounds, May' });
  await again.saving.save(again.fields);
  expect(opened({ ...first, title: 'Grand rounds, May', revision: 2 }).saving.typed()).toEqual({
    title: 'Grand rounds, May',
  });
  expect(opened({ ...first, title: 'Board review' }).saving.typed()).toEqual({ title: 'Board review' });
});

test('left as it was, it is what it was', () => {
  const one = opened(first);
  typed(one, 'Grand rounds, May');
  one.saving.leave();
  expect(opened(first).saving.typed()).toEqual({ title: 'Grand rounds' });
});

test('a correction goes on from the revision it was begun on, and somebody chooses where another was stored meanwhile', async () => {
  typed(opened(first), 'Mine');
  const stored = { title: 'Theirs', revision: 5 };
  const one = opened({ ...first, ...stored });
  answers.push(() => {
    throw new HttpErrorResponse({
      status: 412,
      error: { type: 'about:blank', title: 'Changed', status: 412, code: 'stale', current: stored },
    });
  });
  await one.saving.save(one.fields);
  expect(sent).toEqual([['Mine', 1]]);
  expect(one.saving.stored()).toEqual(stored);
  await one.saving.saveOver(one.fields);
  expect(sent).toEqual([
    ['Mine', 1],
    ['Mine', 5],
  ]);
  expect(one.saving.stored()).toBeNull();
});

test('what is refused stays, and says why', async () => {
  const one = opened(undefined);
  typed(one, 'A title');
  answers.push(() => {
    throw new HttpErrorResponse({
      status: 422,
      error: {
        type: 'about:blank',
        title: 'Refused',
        status: 422,
        code: 'invalid',
        errors: [{ pointer: '/title', code: 'taken', detail: 'It is there.' }],
      },
    });
  });
  await one.saving.save(one.fields);
  expect(one.fields.title().errors()).toMatchObject([{ message: 'It is there.' }]);
  expect(opened(undefined).saving.typed()).toEqual({ title: 'A title' });
});
