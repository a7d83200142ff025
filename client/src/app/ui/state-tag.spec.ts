import { TestBed } from '@angular/core/testing';
import { standings, words } from '@cmio-pathway/shared/record/words';
import { StateTag } from './state-tag';

test.each(standings)('%s is said with its shape, its word and its colour', async (standing) => {
  const tag = TestBed.createComponent(StateTag);
  tag.componentRef.setInput('standing', standing);
  await tag.whenStable();
  const host = tag.nativeElement as HTMLElement;
  expect(host.textContent?.trim()).toBe(words[standing].word);
  expect(host.querySelector('.st')!.classList).toContain(`c-${words[standing].glyph}`);
  // The shape adds nothing for who hears the word.
  expect(host.querySelector('svg[aria-hidden="true"]')!.childElementCount).toBeGreaterThan(0);
});
