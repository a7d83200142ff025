import { Injectable } from '@nestjs/common';
import type { Created, MentorshipDraft, MentorshipEnd, MentorshipPause } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { Portfolio } from '../portfolio/index.js';
import { Submissions } from '../submissions/index.js';
import { MentorshipEvents } from './mentorship-events.js';

interface Stretch {
  mentor: string;
  primary: boolean;
}

/** Who mentors whom, since when: effective-dated, so that a correction supersedes a row and adds another. */
@Injectable()
export class Mentorships {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly submissions: Submissions,
    private readonly events: MentorshipEvents,
    private readonly meetings: MeetingLetters,
  ) {}

  /** Pairs without asking. A new primary mentor takes the place of the one before and what waits with them or with nobody. */
  async pair(scope: Scope, { mentor, primary, from }: MentorshipDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const day = from ?? civilDay(scope.now);
      await refuseUnpairable(scope, mentor, day);
      const current = await this.on(scope, day);
      if (current.some((one) => one.mentor === mentor && one.primary === primary))
        throw new Conflict('paired', 'They are paired already.');
      const id = await this.events.note(scope, { mentor, kind: 'paired', on: day });
      const former = await this.begin(scope, mentor, primary, day, id);
      if (former && former !== mentor)
        await this.meetings.replaced(scope, { person: scope.person, mentor: former, on: day, act: id });
      if (primary && day <= civilDay(scope.now)) await this.submissions.handOver(scope, former, mentor);
      return { id };
    });
  }

  /** Ends a mentorship on a day, with the reason. What waits with this mentor then waits for the next, or for the program; meetings from that
   * day on are called off. */
  async end(scope: Scope, mentor: string, { on, reason, words }: MentorshipEnd): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const id = await this.events.note(scope, { mentor, kind: 'ended', on, reason, words });
      const [{ ended }] = await scope.sql.query('select end_mentorship($1, $2, $3, $4, $5) as ended', [
        scope.person,
        scope.program,
        mentor,
        on,
        id,
      ]);
      if (!ended) throw new NotFound();
      const called = { person: scope.person, mentor, on, act: id, words: 'The mentorship ends before it.' };
      await this.meetings.callOff(scope, called);
      if (on <= civilDay(scope.now)) {
        await this.submissions.pass(scope, mentor, await this.primaryOn(scope, civilDay(scope.now)));
      }
      return { id };
    });
  }

  /** Lets a mentorship rest: sight stays, and no meeting is due. */
  async pause(scope: Scope, mentor: string, { from, until, words }: MentorshipPause): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      if (until !== null && until <= from) throw invalid('/until', 'It ends before it begins.', 'order');
      if (!(await this.on(scope, from)).some((one) => one.mentor === mentor)) throw new NotFound();
      const [paused] = await scope.sql.query(
        `select 1 from mentorship_pause where person_id = $1 and program_id = $2 and mentor_id = $3 and superseded_at is null and valid && daterange($4, $5)`,
        [scope.person, scope.program, mentor, from, until],
      );
      if (paused) throw new Conflict('paused', 'It is paused already on some of these days.');
      const id = await this.events.note(scope, { mentor, kind: 'paused', on: from, words });
      await this.addPause(scope, this.ids.next(), mentor, from, until, id);
      return { id };
    });
  }

  /** Goes on today with what rested. */
  async resume(scope: Scope, mentor: string): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const today = civilDay(scope.now);
      const [pause] = await scope.sql.query(
        `select id, lower(valid)::text as since from mentorship_pause
         where person_id = $1 and program_id = $2 and mentor_id = $3 and superseded_at is null and valid @> $4::date`,
        [scope.person, scope.program, mentor, today],
      );
      if (!pause) throw new Conflict('not_paused', 'It is not paused today.');
      const id = await this.events.note(scope, { mentor, kind: 'resumed', on: today });
      await scope.sql.query(
        'update mentorship_pause set superseded_at = $3, superseded_by = $4 where person_id = $1 and id = $2',
        [scope.person, pause.id, scope.now, id],
      );
      if (pause.since < today) await this.addPause(scope, this.ids.next(), mentor, pause.since, today, id);
      return { id };
    });
  }

  /** Begins a mentorship in a scope that may; answers the primary mentor whose place was taken. */
  async begin(scope: Scope, mentor: string, primary: boolean, from: string, event: string): Promise<string | null> {
    const [{ former }] = await scope.sql.query('select begin_mentorship($1, $2, $3, $4, $5, $6) as former', [
      scope.person,
      scope.program,
      mentor,
      primary,
      from,
      event,
    ]);
    return former;
  }

  /** Whether somebody mentors the person of the scope on a day. */
  async mentors(scope: Scope, mentor: string, day: string): Promise<boolean> {
    return (await this.on(scope, day)).some((one) => one.mentor === mentor);
  }

  /** The primary mentor of a day; null when there is none. */
  async primaryOn(scope: Scope, day: string): Promise<string | null> {
    return (await this.on(scope, day)).find((one) => one.primary)?.mentor ?? null;
  }

  private on(scope: Scope, day: string): Promise<Stretch[]> {
    return scope.sql.query(
      `select mentor_id as mentor, is_primary as primary from mentorship
       where person_id = $1 and program_id = $2 and superseded_at is null and covers_for is null and valid @> $3::date`,
      [scope.person, scope.program, day],
    );
  }

  private async addPause(
    scope: Scope,
    id: string,
    mentor: string,
    from: string,
    until: string | null,
    event: string,
  ): Promise<void> {
    await scope.sql.query(
      `insert into mentorship_pause (person_id, program_id, id, mentor_id, valid, recorded_at, event_id) values ($1, $2, $3, $4, daterange($5, $6), $7, $8)`,
      [scope.person, scope.program, id, mentor, from, until, scope.now, event],
    );
  }
}

/** Nobody mentors themselves, only who works here mentors here, and who is set apart stays apart. */
const refuseUnpairable = async (scope: Scope, mentor: string, day: string): Promise<void> => {
  if (mentor === scope.person) throw invalid('/mentor', 'Nobody mentors themselves.', 'own_record');
  const [{ works, blocked }] = await scope.sql.query(
    `select works_in($1, $2, 'mentor', greatest($3::date, app_today())) as works, pairing_blocked($4, $2) as blocked`,
    [scope.program, mentor, day, scope.person],
  );
  if (!works) throw invalid('/mentor', 'Choose a mentor of this program.', 'unknown');
  if (blocked) throw new Conflict('blocked', 'These two are set apart. Lift that first.');
};
