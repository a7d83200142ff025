import { proposedTerms } from '@cmio-pathway/shared';
import type { DataSource } from 'typeorm';
import { termsDigest } from '../features/compacts/index.js';
import { civilDay, type Ids } from '../platform/clock.js';
import { tellMeetings } from './meetings.js';
import { monthsLater } from './timeline.js';
import { later } from './visits.js';

interface Pair {
  person: string;
  mentor: string;
}

/** What lies around the mentorships of the demo: compacts, a pause, one that ended, a proposal and a request. Written as the owner. */
export class Mentoring {
  constructor(
    private readonly owner: DataSource,
    private readonly ids: Ids,
    private readonly program: string,
    private readonly now: Date,
  ) {}

  async tell(admin: string, alan: string, ada: Pair): Promise<void> {
    const pairs: Pair[] = await this.owner.query(
      `select person_id as person, mentor_id as mentor from mentorship
       where program_id = $1 and is_primary and superseded_at is null and person_id <> $2 order by recorded_at, person_id`,
      [this.program, ada.person],
    );
    const unmentored: { person: string }[] = await this.owner.query(
      `select e.person_id as person from enrollment e join person p on p.id = e.person_id where e.program_id = $1 and p.display_name <> 'Lin Okafor'
         and not exists (select from mentorship m where m.person_id = e.person_id and m.program_id = e.program_id) order by e.person_id`,
      [this.program],
    );
    await this.compact(ada, later(this.now, -300), true);
    for (const [at, pair] of pairs.slice(0, 20).entries())
      await this.compact(pair, later(this.now, -200 + at), at % 5 !== 0);
    const [paused, ended, changing] = [pairs[21], pairs[22], pairs[23]];
    if (paused) await this.pause(paused, admin);
    if (ended) await this.ended(ended, alan, admin);
    if (changing) await this.request(changing);
    if (unmentored[0]) await this.propose(unmentored[0].person, alan, admin);
    await tellMeetings(this.owner, this.program, this.now);
  }

  private async compact({ person, mentor }: Pair, at: Date, both: boolean): Promise<void> {
    const id = this.ids.next();
    await this.owner.query(
      `insert into compact (person_id, program_id, id, mentor_id, number, terms, revision, written_by, written_at) values ($1, $2, $3, $4, 1, $5, 1, $4, $6)`,
      [person, this.program, id, mentor, proposedTerms, at],
    );
    const digest = termsDigest(1, proposedTerms);
    for (const [side, signer] of [['mentee', person], ...(both ? [['mentor', mentor]] : [])] as const)
      await this.owner.query(
        `insert into compact_signature (person_id, program_id, id, compact_id, side, signer_id, name, role, organisation, digest, signed_at)
         select $1, $2, $3, $4, $5, p.id, p.display_name, $5, coalesce((select m.organisation from membership m
           where m.program_id = $2 and m.person_id = p.id and m.role = 'mentor' limit 1), ''), $7, $8
         from person p where p.id = $6`,
        [person, this.program, this.ids.next(), id, side, signer, digest, later(at, side === 'mentee' ? 1 : 3)],
      );
  }

  private async event(
    pair: Pair,
    kind: string,
    on: Date,
    by: string,
    reason: string | null,
    words: string,
  ): Promise<string> {
    const id = this.ids.next();
    await this.owner.query(
      `insert into mentorship_event (person_id, program_id, id, mentor_id, kind, on_day, reason, words, by_id, by_name, at)
       select $1, $2, $3, $4, $5, $6, $7, $8, p.id, p.display_name, $10 from person p where p.id = $9`,
      [pair.person, this.program, id, pair.mentor, kind, civilDay(on), reason, words, by, on],
    );
    return id;
  }

  private async pause(pair: Pair, admin: string): Promise<void> {
    const from = later(this.now, -20);
    const event = await this.event(pair, 'paused', from, admin, null, 'Parental leave.');
    await this.owner.query(
      `insert into mentorship_pause (person_id, program_id, id, mentor_id, valid, recorded_at, event_id) values ($1, $2, $3, $4, daterange($5, $6), $7, $8)`,
      [
        pair.person,
        this.program,
        this.ids.next(),
        pair.mentor,
        civilDay(from),
        civilDay(later(this.now, 60)),
        from,
        event,
      ],
    );
  }

  /** A mentor of the first year, before the one of today. */
  private async ended(pair: Pair, former: string, admin: string): Promise<void> {
    const on = monthsLater(this.now, -2);
    const event = await this.event(
      { ...pair, mentor: former },
      'ended',
      on,
      admin,
      'changed',
      'Moved to another specialty.',
    );
    await this.owner.query(
      `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at, event_id) values ($1, $2, $3, $4, false, daterange($5, $6), $7, $8)`,
      [
        pair.person,
        this.program,
        this.ids.next(),
        former,
        civilDay(monthsLater(this.now, -3)),
        civilDay(on),
        on,
        event,
      ],
    );
  }

  private async request({ person, mentor }: Pair): Promise<void> {
    await this.owner.query(
      `insert into change_request (person_id, program_id, id, mentor_id, requested_by, wish, words, requested_at) values ($1, $2, $3, $4, $1, 'talk', $5, $6)`,
      [
        person,
        this.program,
        this.ids.next(),
        mentor,
        'We see each other less than we agreed, and I would like advice.',
        later(this.now, -4),
      ],
    );
  }

  private async propose(person: string, mentor: string, admin: string): Promise<void> {
    await this.owner.query(
      `insert into mentorship_proposal (person_id, program_id, id, mentor_id, is_primary, starts_on, reason, origin, proposed_by, proposed_at)
       values ($1, $2, $3, $4, true, $5, $6, 'admin', $7, $8)`,
      [
        person,
        this.program,
        this.ids.next(),
        mentor,
        civilDay(this.now),
        'Both work on order sets and documentation.',
        admin,
        later(this.now, -2),
      ],
    );
  }
}
