import { TestBed } from '@angular/core/testing';
import { Avatar } from './avatar';

test.each([
  ['Ada Calloway', 'AC'],
  ['Dr. Grace Fennimore', 'GF'],
  ['Øyvind de la Cruz', 'ØC'],
  ['Otto', 'O'],
])('%s is %s', async (name, initials) => {
  const avatar = TestBed.createComponent(Avatar);
  avatar.componentRef.setInput('name', name);
  await avatar.whenStable();
  expect((avatar.nativeElement as HTMLElement).textContent).toBe(initials);
});
