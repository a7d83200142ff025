/** Mixes 32 bits so that neighbours become strangers (the finaliser of MurmurHash3). */
const mixed = (bits: number): number => {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

const named = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
};

/**
 * The chances of one milestone, a number between 0 and 1 for each run. They depend on seed, milestone and run alone: whatever else is to do,
 * a milestone draws the same.
 */
export const chances = (seed: number, milestone: string): ((run: number) => number) => {
  const start = mixed(seed) ^ mixed(named(milestone));
  return (run) => (mixed(start + Math.imul(run + 1, 0x9e3779b9)) >>> 0) / 2 ** 32;
};
