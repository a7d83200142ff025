/**
 * npm run bench:matching: what a proposal for 200 mentees and 80 mentors costs, scores and all, against a plain loop that adds eight
 * numbers for each of the 16,000 pairs and sorts each mentee's. It has to stay under a second.
 */
import { propose } from '../shared/dist/matching/index.js';
import { skillIds } from '../shared/dist/index.js';
import { inTurns } from './pathway/timing.ts';

const [MENTEES, MENTORS] = [200, 80];
let state = 1;
/** The same numbers each time, from 0 up to `below`. */
const draw = (below: number) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const some = <Of>(all: readonly Of[], many: number): Of[] => [
  ...new Set(Array.from({ length: many }, () => all[draw(all.length)]!)),
];
const person = (kind: string, nth: number) => ({
  id: `${kind}-${String(nth).padStart(4, '0')}`,
  name: `${kind} ${nth}`,
});
const zone = () => ({ name: 'Zone', offset: -480 + 60 * draw(5) });
const languages = ['English', 'Spanish', 'Polish', 'Hindi'];
const mentors = Array.from({ length: MENTORS }, (_, nth) => ({
  person: person('mentor', nth),
  organisation: `Hospital ${draw(6)}`,
  languages: ['English', ...some(languages, 1)],
  zone: zone(),
  steps: some([1, 2, 4, 5, 6, 10, 12], 3),
  skills: some(skillIds, 4),
  capacity: 1 + draw(4),
  capacitySaid: true,
  load: draw(2),
  away: draw(12) === 0 ? { until: null } : null,
}));
const mentees = Array.from({ length: MENTEES }, (_, nth) => ({
  person: person('mentee', nth),
  cohort: null,
  step: [1, 2, 4, 5, 10, 12][draw(6)]!,
  behind: some(skillIds, 3),
  languages: some(languages, 2),
  zone: zone(),
  organisation: `Hospital ${draw(6)}`,
  withoutSince: `2026-${String(1 + draw(11)).padStart(2, '0')}-01`,
  wishes: some(mentors, 3).map((mentor) => mentor.person.id),
  mentors: [],
  declined: [],
}));
const input = { on: '2026-11-23', organisations: 'other' as const, mentees, mentors, blocked: [] };
const choices = { pins: [], forbids: [] };

const before = performance.now();
const { pairs, without } = propose(input, choices);
const first = performance.now() - before;
const found = inTurns({
  proposal: () => propose(input, choices),
  bare: () =>
    mentees.map(() =>
      Float64Array.from({ length: MENTORS }, () => {
        let sum = 0;
        for (let part = 0; part < 8; part += 1) sum += Math.random();
        return sum;
      }).sort(),
    ),
});
const ratio = (milliseconds: number) =>
  `${(milliseconds / found.bare).toFixed(1)} times a plain loop (${found.bare.toFixed(2)} ms)`;
console.log(`matching    ${MENTEES} x ${MENTORS}: ${pairs.length} paired, ${without.length} left`);
console.log(`matching    ${first.toFixed(1)} ms the first time; ${ratio(first)}`);
console.log(`matching    ${found.proposal.toFixed(1)} ms; ${ratio(found.proposal)}`);
if (first >= 1000) throw new Error('A proposal took a second or more.');
