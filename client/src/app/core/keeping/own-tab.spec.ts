import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Session } from '@cmio-pathway/shared/contracts/session';
import * as z from 'zod';
import { Sessions } from '../../data/session';
import { CurrentSession } from '../session';
import { OwnTab } from './own-tab';

const as = (id: string): Session => ({ person: { id, name: id }, memberships: [], enrollments: [] });

const opened = (id: string) => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: Sessions, useValue: {} }] });
  TestBed.inject(CurrentSession).take(as(id));
  return TestBed.inject(OwnTab);
};

beforeEach(() => sessionStorage.clear());

test('what was begun is there after a reload, until it is sent', () => {
  opened('grace').keep('note', 'Ask for the letter.');
  expect(opened('grace').read('note', z.string())).toBe('Ask for the letter.');
  opened('grace').end('note');
  expect(opened('grace').read('note', z.string())).toBeUndefined();
});

test('whoever signs in afterwards in the same tab finds nothing of it, and the first finds it again', () => {
  const tab = opened('grace');
  tab.keep('note', 'Ask for the letter.');
  TestBed.inject(CurrentSession).take(as('alan'));
  expect(tab.read('note', z.string())).toBeUndefined();
  expect(opened('alan').read('note', z.string())).toBeUndefined();
  expect(opened('grace').read('note', z.string())).toBe('Ask for the letter.');
});

test('what is no longer of its shape is nothing', () => {
  opened('grace').keep('note', { text: 'Of another version.' });
  expect(opened('grace').read('note', z.string())).toBeUndefined();
});

test('a browser that stores nothing keeps it while the page is open', () => {
  const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  const tab = opened('grace');
  tab.keep('note', 'Ask for the letter.');
  expect(tab.read('note', z.string())).toBe('Ask for the letter.');
  expect(opened('grace').read('note', z.string())).toBeUndefined();
  refuse.mockRestore();
});
