import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { Connection } from './connection';

/** What browsers say of a part of the app that does not come. */
const missing = /dynamically imported module|module script/i;
/** A page this young has just been loaded: loading it again would bring the same. */
const YOUNG = 10_000;

/** A page that does not come belongs to a build that was replaced, so the new one is loaded at its address; or the server is away, and everything stays. */
export const loadAnew = async ({ error, url }: NavigationError): Promise<void> => {
  const connection = inject(Connection);
  if (!(error instanceof Error) || !missing.test(error.message) || performance.now() < YOUNG) return;
  const answers = await fetch('/livez').then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) location.assign(url);
  else connection.lost.set(true);
};
