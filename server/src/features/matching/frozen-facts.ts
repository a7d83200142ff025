import type { MatchingMentee, MatchingMentor } from '@cmio-pathway/shared';
import { skillsLeft } from '@cmio-pathway/shared/matching';

/** What a round keeps of its people: as a contract says it, with the id in the place of the card. */
export interface FrozenFacts {
  mentees: (Omit<MatchingMentee, 'person'> & { id: string })[];
  mentors: (Omit<MatchingMentor, 'person'> & { id: string })[];
}

/** What `matching-facts.sql` answers. */
export interface FoundFacts {
  mentees: (Pick<MatchingMentee, 'cohort' | 'step' | 'withoutSince' | 'mentors' | 'declined'> & {
    id: string;
    approved: string[];
  })[];
  mentors: (Pick<MatchingMentor, 'organisation' | 'load'> & { id: string })[];
}

/** What a mentor is taken to have places for who has said no number. */
export const usualCapacity = 3;

/** Makes of what was found what a proposal is computed from. */
export const frozen = ({ mentees, mentors }: FoundFacts, usual: number): FrozenFacts => ({
  mentees: mentees.map(({ approved, ...rest }) => ({
    ...rest,
    behind: [...skillsLeft(approved)],
    languages: [],
    zone: null,
    organisation: null,
    wishes: [],
  })),
  mentors: mentors.map((mentor) => ({
    ...mentor,
    languages: [],
    zone: null,
    steps: [],
    skills: [],
    capacity: usual,
    capacitySaid: false,
    away: null,
  })),
});
