import { Injectable } from '@nestjs/common';
import type { CoverDraft, CoverMade, Id, PersonCard } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, Ids } from '../../platform/clock.js';
import { Conflict, Forbidden, invalid, NotFound } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { MentorshipEvents } from './mentorship-events.js';

/** Standing in for a mentor who is away: sight and what waits, for exactly those days. */
@Injectable()
export class Covers {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly events: MentorshipEvents,
  ) {}

  /** Person after person, each opened through the door. Whom this cover may not mentor is named, without the reason. */
  async arrange(scope: Scope, { mentor, cover, from, until }: CoverDraft): Promise<CoverMade> {
    if (scope.capacity === 'mentor' && mentor !== scope.actor) throw new Forbidden('not_yours');
    if (until <= civilDay(scope.now)) throw invalid('/until', 'These days have passed.', 'past');
    const [{ works }] = await scope.sql.query(
      `select works_in($1, $2, 'mentor', greatest($3::date, app_today())) as works`,
      [scope.program, cover, from],
    );
    if (!works) throw invalid('/cover', 'Choose a mentor of this program.', 'unknown');
    const mentees = await this.menteesOf(scope, mentor, cover, from, until);
    if (mentees.length === 0) throw new Conflict('nobody', 'There is no mentee to stand in with on these days.');
    if (mentees.some(({ covered }) => covered))
      throw new Conflict('covered', 'Somebody stands in on some of these days already.');
    const id = this.ids.next();
    const without = mentees.filter((one) => one.id === cover || one.id === scope.actor || one.blocked);
    const left = mentees.filter((one) => !without.includes(one));
    await scope.toward(
      left.map((one) => one.id),
      (theirs) =>
        this.portfolio.write(theirs, async () => {
          await this.events.note(theirs, { mentor, kind: 'covered', on: from }, id);
          await theirs.sql.query('select cover_mentorship($1, $2, $3, $4, daterange($5, $6), $7)', [
            theirs.person,
            theirs.program,
            mentor,
            cover,
            from,
            until,
            id,
          ]);
        }),
    );
    return { id, mentees: left.length, without: without.map((one) => ({ id: one.id, name: one.name })) };
  }

  /** Ends it today; one that has not begun is as if it had never been. */
  async end(scope: Scope, id: Id): Promise<void> {
    const rows: { person: string; mentor: string }[] = await scope.sql.query(
      `select person_id as person, mentor_id as mentor from mentorship_cover
       where program_id = $1 and event_id = $2 and because = 'away' and superseded_at is null order by person_id`,
      [scope.program, id],
    );
    const mentor = rows[0]?.mentor;
    if (!mentor) throw new NotFound();
    if (scope.capacity === 'mentor' && mentor !== scope.actor) throw new Forbidden('not_yours');
    const today = civilDay(scope.now);
    await scope.toward(
      rows.map(({ person }) => person).filter((person) => person !== scope.actor),
      (theirs) =>
        this.portfolio.write(theirs, async () => {
          const event = await this.events.note(theirs, { mentor, kind: 'cover_ended', on: today });
          await theirs.sql.query(`select cut_covers($1, $2, $3, $4, $5, 'away')`, [
            theirs.person,
            theirs.program,
            mentor,
            today,
            event,
          ]);
        }),
    );
  }

  private menteesOf(
    scope: Scope,
    mentor: string,
    cover: string,
    from: string,
    until: string,
  ): Promise<(PersonCard & { covered: boolean; blocked: boolean })[]> {
    return scope.sql.query(
      `select p.id, p.display_name as name, pairing_blocked(p.id, $5) as blocked,
         exists (select from mentorship_cover c where c.person_id = p.id and c.program_id = $1 and c.mentor_id = $2
           and c.superseded_at is null and c.valid && daterange($3, $4)) as covered
       from person p where p.id in (
         select m.person_id from mentorship m join enrollment e using (person_id, program_id)
         where m.program_id = $1 and m.mentor_id = $2 and m.covers_for is null and m.superseded_at is null and m.valid && daterange($3, $4)
           and e.accepted_at is not null and e.ended_at is null)
       order by p.id`,
      [scope.program, mentor, from, until, cover],
    );
  }
}
