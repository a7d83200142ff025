import { built } from '../root.ts';

interface SetupLink {
  makeSetupLink(ownerUrl: string): Promise<string>;
}

/** Makes the single-use address where the first person makes their account and the first program. */
export const makeSetupAddress = async (ownerUrl: string, address: string): Promise<string> => {
  const { makeSetupLink } = (await import(built('setup-link.js'))) as SetupLink;
  return new URL(await makeSetupLink(ownerUrl), address).href;
};
