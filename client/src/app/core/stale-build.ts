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
  if (await answers()) location.assign(url);
  else connection.lost.set(true);
};

/** A part of a page is asked for once as long as the page stands, so the page is loaded again as soon as the server answers. */
export const loadPageAgain = async (connection: Connection): Promise<void> => {
  if (await answers()) location.reload();
  else connection.lost.set(true);
};

const answers = () =>
  fetch('/livez').then(
    ({ ok }) => ok,
    () => false,
  );
