import { type MatchingMentee, type MatchingMentor, type SkillId, skillIds } from '@cmio-pathway/shared';
import { skillsLeft } from '@cmio-pathway/shared/matching';

/** What a round keeps of its people: as a contract says it, with the id in the place of the card. */
export interface FrozenFacts {
  mentees: (Omit<MatchingMentee, 'person'> & { id: string })[];
  mentors: (Omit<MatchingMentor, 'person'> & { id: string })[];
}

/** What `matching-facts.sql` answers: a zone by its name, and no number of places where none is said. */
export interface FoundFacts {
  mentees: (Omit<FrozenFacts['mentees'][number], 'behind' | 'zone'> & {
    approved: string[];
    zone: string | null;
  })[];
  mentors: (Omit<FrozenFacts['mentors'][number], 'zone' | 'skills' | 'capacity' | 'capacitySaid'> & {
    zone: string | null;
    skills: string[];
    capacity: number | null;
  })[];
}

/** Makes of what was found what a proposal is computed from, on a day. */
export const frozen = ({ mentees, mentors }: FoundFacts, usual: number, on: string): FrozenFacts => ({
  mentees: mentees.map(({ approved, zone, ...rest }) => ({
    ...rest,
    behind: [...skillsLeft(approved)],
    zone: zoneOn(zone, on),
  })),
  mentors: mentors.map(({ zone, skills, capacity, ...rest }) => ({
    ...rest,
    zone: zoneOn(zone, on),
    skills: skills.filter((one): one is SkillId => (skillIds as readonly string[]).includes(one)),
    capacity: capacity ?? usual,
    capacitySaid: capacity !== null,
  })),
});

/** A zone with its distance from UTC at noon of a day; null where the name is of no zone. */
const zoneOn = (name: string | null, on: string): MatchingMentee['zone'] => {
  if (name === null) return null;
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    const said = parts.formatToParts(new Date(`${on}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(said) ?? [];
    return { name, offset: hours ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0 };
  } catch {
    return null;
  }
};
