import { TestBed } from '@angular/core/testing';
import { CertaintyWords, sureSince } from './certainty';

test('a fact says how sure it is and since when, and an old one sends to the issuer', () => {
  expect(sureSince('official', '2026-11-23', '2026-11-24')).toBe('Read at the issuer, 23 Nov 2026');
  expect(sureSince('unverified', '2026-11-23', '2027-11-24')).toBe(
    'Check with the issuer: not verified, last on 23 Nov 2026',
  );
});

test('without a day only how sure it is stands there', async () => {
  const words = TestBed.createComponent(CertaintyWords);
  words.componentRef.setInput('is', 'program-defined');
  await words.whenStable();
  expect((words.nativeElement as HTMLElement).textContent?.trim()).toBe('Set by programs');
});
