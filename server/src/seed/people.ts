import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { civilDay, type Ids } from '../platform/clock.js';

interface NewPerson {
  name: string;
  email: string;
}

/** Puts people, programs and who is where into an empty database, as the owner: enrolling is an admin's and an import's work, not a mentee's. */
export class People {
  constructor(
    private readonly owner: DataSource,
    private readonly ids: Ids,
    private readonly passwordHash: string,
  ) {}

  async person({ name, email }: NewPerson, on: Date): Promise<string> {
    const id = this.ids.next();
    await this.owner.query('select add_person($1, $2, $3, $4, $5, $6)', [
      id,
      name,
      email,
      this.passwordHash,
      randomBytes(16),
      on,
    ]);
    return id;
  }

  /** A second address, which stays when the first one ends. */
  async furtherAddress(person: string, address: string, on: Date): Promise<void> {
    await this.owner.query('insert into email (address, person_id, created_at, recovery) values ($1, $2, $3, true)', [
      address,
      person,
      on,
    ]);
  }

  async program(name: string, on: Date): Promise<string> {
    const id = this.ids.next();
    await this.owner.query(
      `insert into program (id, name, time_zone, counts_from_others, created_at) values ($1, $2, 'America/Chicago', 'all', $3)`,
      [id, name, on],
    );
    return id;
  }

  /** `until` is the last day that full time takes. */
  async cohort(program: string, name: string, on: Date, until?: Date): Promise<string> {
    const id = this.ids.next();
    await this.owner.query(
      'insert into cohort (program_id, id, name, created_at, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6)',
      [program, id, name, on, until ? civilDay(on) : null, until ? civilDay(until) : null],
    );
    return id;
  }

  /** Somebody who completed the program, with a leave in between. */
  async formerly(
    person: string,
    program: string,
    cohort: string,
    [from, leave, back, until]: [Date, Date, Date, Date],
  ) {
    await this.owner.query(
      `insert into enrollment (person_id, program_id, offered_at, accepted_at, ended_at, ended_as, ends_on) values ($1, $2, $3, $3, $4, 'completed', $5)`,
      [person, program, from, until, civilDay(until)],
    );
    for (const [kind, first, last] of [
      ['training', from, leave],
      ['leave', leave, back],
      ['training', back, until],
    ] as const)
      await this.owner.query(
        `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
         values ($1, $2, $3, $4, $5, 1, daterange($6, $7, $8), $9)`,
        [
          person,
          program,
          this.ids.next(),
          cohort,
          kind,
          civilDay(first),
          civilDay(last),
          last === until ? '[]' : '[)',
          from,
        ],
      );
  }

  async member(
    program: string,
    person: string,
    role: 'mentor' | 'admin',
    organisation: string,
    on: Date,
  ): Promise<void> {
    await this.owner.query(
      'insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, $2, $3, $4, $5, daterange($6, null), $7)',
      [program, this.ids.next(), person, role, organisation, civilDay(on), on],
    );
  }

  /** What a mentor says of themselves. */
  async profile(
    person: string,
    said: {
      specialty: string;
      about: string;
      languages: string[];
      steps: number[];
      skills: string[];
      capacity: number;
    },
    timeZone: string,
    on: Date,
  ): Promise<void> {
    await this.owner.query(
      `insert into mentor_profile (person_id, specialty, organisation, languages, steps, skills, about, capacity, revision, saved_at)
       values ($1, $2, '', $3, $4, $5, $6, $7, 1, $8)`,
      [person, said.specialty, said.languages, said.steps, said.skills, said.about, said.capacity, on],
    );
    await this.owner.query(
      'insert into account_setting (person_id, time_zone, revision, saved_at) values ($1, $2, 1, $3) on conflict do nothing',
      [person, timeZone, on],
    );
  }

  async enroll(
    person: string,
    program: string,
    cohort: string,
    on: Date,
    { fraction = 1, leaveFrom }: { fraction?: number; leaveFrom?: Date | undefined } = {},
  ): Promise<void> {
    await this.owner.query(
      'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
      [person, program, on],
    );
    const period = (kind: string, from: Date, until: Date | undefined) =>
      this.owner.query(
        `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
         values ($1, $2, $3, $4, $5, $6, daterange($7, $8), $9)`,
        [person, program, this.ids.next(), cohort, kind, fraction, civilDay(from), until ? civilDay(until) : null, on],
      );
    await period('training', on, leaveFrom);
    if (leaveFrom) await period('leave', leaveFrom, undefined);
  }

  async mentorship(person: string, program: string, mentor: string, on: Date): Promise<void> {
    await this.owner.query(
      `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at) values ($1, $2, $3, $4, true, daterange($5, null), $6)`,
      [person, program, this.ids.next(), mentor, civilDay(on), on],
    );
  }
}
