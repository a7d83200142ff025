import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, resource } from '@angular/core';
import { MentorHere } from '@cmio-pathway/shared/contracts/matching-profile';
import {
  ChangeRequests,
  type CoverDraft,
  CoverMade,
  Mentoring,
  MentorLoads,
  type MentorshipDraft,
  type MentorshipEnd,
  type MentorshipPause,
  MentorshipProposals,
  type MentorshipView,
  OwnMentors,
  PairingBlocks,
  type ProposalDraft,
  ProposalOutcome,
  ProgramMentorships,
  type Wish,
} from '@cmio-pathway/shared/contracts/mentorship';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';

/** A page of a program's mentorships. */
export interface MentorshipChoice {
  program: string;
  state: MentorshipView;
  search: string;
  after: string;
}
const given = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));

export const programMentorships = (choice: () => MentorshipChoice) =>
  httpResource(
    () => {
      const { program, state, search, after } = choice();
      return { url: `/api/programs/${program}/mentorships`, params: given({ state, search, after }) };
    },
    { parse: (answer) => ProgramMentorships.parse(answer) },
  );

/** What mentors carry; null asks nothing. */
export const mentorLoads = (
  choice: () => { program: string; of: 'all' | 'over' | 'free'; search: string; after: string } | null,
) =>
  httpResource(
    () => {
      const chosen = choice();
      if (!chosen) return undefined;
      const { program, of, search, after } = chosen;
      return { url: `/api/programs/${program}/mentors`, params: given({ of, search, after }) };
    },
    { parse: (answer) => MentorLoads.parse(answer) },
  );

/** One mentor of a program, as its admin reads them before pairing; nobody chosen asks nothing. */
export const mentorHere = (choice: () => { program: string; mentor: string }) =>
  httpResource(
    () => {
      const { program, mentor } = choice();
      return mentor ? `/api/programs/${program}/mentors/${mentor}` : undefined;
    },
    { parse: (answer) => MentorHere.parse(answer) },
  );

/** Every mentor of a program one can choose from: page after page, at most 500. Of no program nothing is asked. */
export const mentorChoices = (program: () => string | undefined) => {
  const http = inject(HttpClient);
  return resource({
    params: program,
    loader: async ({ params: of }) => {
      const mentors: MentorLoads['mentors'] = [];
      let after: string | null = '';
      while (after !== null && mentors.length < 500) {
        const params = given({ after });
        const page = MentorLoads.parse(await firstValueFrom(http.get(`/api/programs/${of}/mentors`, { params })));
        mentors.push(...page.mentors);
        after = page.next;
      }
      return mentors;
    },
  });
};

export const changeRequests = (choice: () => { program: string; of: 'waiting' | 'answered'; after: string } | null) =>
  httpResource(
    () => {
      const chosen = choice();
      return chosen
        ? {
            url: `/api/programs/${chosen.program}/change-requests`,
            params: given({ of: chosen.of, after: chosen.after }),
          }
        : undefined;
    },
    { parse: (answer) => ChangeRequests.parse(answer) },
  );

export const pairingBlocks = (choice: () => { program: string; after: string } | null) =>
  httpResource(
    () => {
      const chosen = choice();
      return chosen
        ? { url: `/api/programs/${chosen.program}/pairing-blocks`, params: given({ after: chosen.after }) }
        : undefined;
    },
    { parse: (answer) => PairingBlocks.parse(answer) },
  );

/** One's own mentors, and what one is asked about. */
export const ownMentors = () => httpResource(() => '/api/me/mentors', { parse: (answer) => OwnMentors.parse(answer) });
export const ownProposals = () =>
  httpResource(() => '/api/me/mentorship-proposals', { parse: (answer) => MentorshipProposals.parse(answer) });

/** A mentor's own side of a program. */
export const mentoringIn = (program: () => string) =>
  httpResource(() => `/api/programs/${program()}/mentoring`, { parse: (answer) => Mentoring.parse(answer) });
export const proposalsIn = (program: () => string) =>
  httpResource(() => `/api/programs/${program()}/mentorship-proposals`, {
    parse: (answer) => MentorshipProposals.parse(answer),
  });

const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } });

/** What an admin does about mentorships: each answers the act by which it can be taken back. */
@Injectable({ providedIn: 'root' })
export class MentorshipActs {
  readonly #http = inject(HttpClient);

  pair(program: string, mentee: string, draft: MentorshipDraft): Promise<Created> {
    return this.#make(`/api/programs/${program}/people/${mentee}/mentorships`, draft);
  }

  end(program: string, mentee: string, mentor: string, draft: MentorshipEnd): Promise<Created> {
    return this.#make(`/api/programs/${program}/people/${mentee}/mentorships/${mentor}/end`, draft);
  }

  pause(program: string, mentee: string, mentor: string, draft: MentorshipPause): Promise<Created> {
    return this.#make(`/api/programs/${program}/people/${mentee}/mentorships/${mentor}/pause`, draft);
  }

  resume(program: string, mentee: string, mentor: string): Promise<Created> {
    return this.#make(`/api/programs/${program}/people/${mentee}/mentorships/${mentor}/resumption`);
  }

  async undo(program: string, mentee: string, event: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/people/${mentee}/mentorship-events/${event}`));
  }

  propose(program: string, draft: ProposalDraft): Promise<Created> {
    return this.#make(`/api/programs/${program}/mentorship-proposals`, draft);
  }

  async withdraw(program: string, proposal: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/mentorship-proposals/${proposal}`));
  }

  setApart(program: string, mentee: string, mentor: string, reason: string): Promise<Created> {
    return this.#make(`/api/programs/${program}/pairing-blocks`, { mentee, mentor, reason });
  }

  async lift(program: string, block: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/pairing-blocks/${block}`));
  }

  async answer(program: string, request: string, answer: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/change-requests/${request}/answers`, { answer }));
  }

  async #make(path: string, body?: object): Promise<Created> {
    return Created.parse(await firstValueFrom(this.#http.post(path, body, once())));
  }
}

/** What the two sides do: answer a proposal, ask the program in confidence, name who stands in. */
@Injectable({ providedIn: 'root' })
export class MentorshipSides {
  readonly #http = inject(HttpClient);

  /** `program` is given by a mentor; a mentee answers for themselves. */
  async answer(proposal: string, agrees: boolean, program?: string): Promise<ProposalOutcome['outcome']> {
    const at = program ? `/api/programs/${program}` : '/api/me';
    const answer = await firstValueFrom(
      this.#http.post(`${at}/mentorship-proposals/${proposal}/answers`, { agrees }, once()),
    );
    return ProposalOutcome.parse(answer).outcome;
  }

  async askAsMentee(program: string, mentor: string, wish: Wish, words: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/change-requests', { program, mentor, wish, words }, once()));
  }

  async askAsMentor(program: string, mentee: string, wish: Wish, words: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/change-requests`, { mentee, wish, words }, once()));
  }

  /** `program` is given by a mentor. */
  async takeBack(request: string, program?: string): Promise<void> {
    const at = program ? `/api/programs/${program}` : '/api/me';
    await firstValueFrom(this.#http.delete(`${at}/change-requests/${request}`));
  }

  async cover(program: string, draft: CoverDraft): Promise<CoverMade> {
    const answer = await firstValueFrom(this.#http.post(`/api/programs/${program}/mentorship-covers`, draft, once()));
    return CoverMade.parse(answer);
  }

  async endCover(program: string, cover: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/mentorship-covers/${cover}`));
  }
}
