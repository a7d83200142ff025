import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Keeping } from './keeping';
import { Saving } from './saving';
import { Section } from './section';

const opened = (isNarrow: boolean, says: { opens?: boolean; atHand?: boolean }) => {
  Object.assign(window, { matchMedia: () => ({ matches: isNarrow }) });
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), Keeping, Saving] });
  const fixture = TestBed.createComponent(Section);
  const say = (change: object) => {
    for (const [name, value] of Object.entries(change)) fixture.componentRef.setInput(name, value);
    TestBed.tick();
  };
  say({ name: 'notes', title: 'Notes', ...says });
  const host = fixture.nativeElement as HTMLElement;
  const details = host.querySelector('details')!;
  return { say, host, keeping: TestBed.inject(Keeping), isOpen: () => details.open };
};

test('what something stands in is open, and stays so while it is emptied and written anew', () => {
  const { say, isOpen } = opened(false, {});
  expect(isOpen()).toBe(false);
  say({ opens: true });
  expect(isOpen()).toBe(true);
  say({ opens: false });
  expect(isOpen()).toBe(true);
});

test('on a phone only what is at hand is open at first', () => {
  expect(opened(true, { opens: true }).isOpen()).toBe(false);
  TestBed.resetTestingModule();
  expect(opened(true, { opens: true, atHand: true }).isOpen()).toBe(true);
});

test('what the address names is opened on a phone too, with the focus on it', () => {
  Element.prototype.scrollIntoView ??= () => undefined;
  const { say, host, keeping, isOpen } = opened(true, { opens: true });
  document.body.append(host);
  keeping.asked.set('notes');
  say({});
  expect(isOpen()).toBe(true);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});
