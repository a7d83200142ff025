import { built } from '../root.ts';
import { knowsSomebody } from './fill.ts';

interface SetupLink {
  makeSetupLink(ownerUrl: string): Promise<string>;
}

/** The single-use address where the first person makes their account and the first program. */
export const setupAddress = async (ownerUrl: string, address: string): Promise<string> => {
  if (await knowsSomebody(ownerUrl)) return 'This database already knows people: sign in, or use npm run admin:invite.';
  const { makeSetupLink } = (await import(built('setup-link.js'))) as SetupLink;
  return `Make the first account and program here, once and within 30 minutes:\n\n  ${new URL(await makeSetupLink(ownerUrl), address)}`;
};
