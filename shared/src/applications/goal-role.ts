import type { Application } from '../contracts/application.js';
import { noTrack, type Track } from '../pathway/track-effects.js';

const titles: Record<Exclude<NonNullable<Track['goal']>, 'own'>, readonly string[]> = {
  cmio: ['cmio', 'chief medical information officer', 'chief medical informatics officer'],
  chio: ['chio', 'chief health information officer', 'chief health informatics officer'],
  ccio: ['ccio', 'chief clinical information officer', 'chief clinical informatics officer'],
  cnio: ['cnio', 'chief nursing information officer', 'chief nursing informatics officer'],
};

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * Whether a position is the one the way leads to: it stands on the last rung, or, while no rung is said, is called like it. What is
 * below is a post on the way there.
 */
export const isGoalRole = (
  { rung, role }: Pick<Application['content'], 'rung' | 'role'>,
  { goal, goalWords }: Pick<Track, 'goal' | 'goalWords'> = noTrack,
): boolean => {
  if (rung !== null) return rung === 5;
  const own = plain(goalWords ?? '').trim();
  const names = goal === 'own' ? [own] : titles[goal ?? 'cmio'];
  return names.some((name) => name !== '' && plain(role).includes(` ${name} `));
};
