import { Injectable } from '@nestjs/common';
import type { Created, HandoverDraft, Id, PersonCard } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { MentorshipEvents, Mentorships } from '../mentorships/index.js';
import { Portfolio } from '../portfolio/index.js';
import { Submissions } from '../submissions/index.js';

interface Open extends PersonCard {
  /** Null where they mentor them no longer, and only something waits. */
  primary: boolean | null;
}

/** The end of a mentor's work: everything open goes to others in one transaction, or nothing ends. */
@Injectable()
export class Handovers {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly submissions: Submissions,
    private readonly mentorships: Mentorships,
    private readonly events: MentorshipEvents,
    private readonly meetings: MeetingLetters,
  ) {}

  /** Person after person is opened through the door and given to the successor from that day on; then the work ends. */
  async end(scope: Scope, mentor: Id, { on, successors }: HandoverDraft): Promise<Created> {
    if (on < civilDay(scope.now)) throw invalid('/on', 'Choose today or a day to come.', 'past');
    const open = await this.openOf(scope, mentor, on);
    const heirs = new Map(successors.map((one) => [one.mentee, one.mentor]));
    await this.refuse(scope, mentor, on, open, successors, heirs);
    const id = this.ids.next();
    await scope.toward(
      open.map((one) => one.id),
      (theirs) =>
        this.portfolio.write(theirs, () =>
          this.pass(
            theirs,
            mentor,
            on,
            open.find((one) => one.id === theirs.person)!,
            heirs.get(theirs.person),
            id,
          ),
        ),
    );
    const [{ outcome }] = await scope.sql.query('select end_mentor_membership($1, $2, $3, $4) as outcome', [
      mentor,
      on,
      open.length,
      id,
    ]);
    if (outcome === 'not_a_mentor') throw new NotFound();
    if (outcome === 'open') throw new Conflict('open', 'Something came in meanwhile. Look again.');
    const words = 'The mentorship was handed over.';
    await this.meetings.callOff(scope, { person: null, mentor, on, act: id, successors, words });
    return { id };
  }

  /** Takes the end back within an hour, with everything that was handed over. */
  async undo(scope: Scope, id: Id): Promise<void> {
    const [handover] = await scope.sql.query(
      'select undone_at as undone from handover where program_id = $1 and id = $2',
      [scope.program, id],
    );
    if (!handover) throw new NotFound();
    if (handover.undone) throw new Conflict('undone', 'This was taken back already.');
    const people: { id: string }[] = await scope.sql.query(
      `select person_id as id from mentorship_event where program_id = $1 and id = $2 and kind = 'handed_over' order by person_id`,
      [scope.program, id],
    );
    const [{ done }] = await scope.sql.query('select undo_mentor_membership($1) as done', [id]);
    if (!done) throw new Conflict('moved_on', 'Something came after this.');
    await this.meetings.restore(scope, null, id);
    await scope.toward(
      people.map((one) => one.id),
      (theirs) => this.events.undo(theirs, id),
    );
  }

  private async pass(
    scope: Scope,
    mentor: string,
    on: string,
    { primary }: Open,
    heir: string | undefined,
    id: string,
  ): Promise<void> {
    await this.events.note(scope, { mentor, kind: 'handed_over', on, reason: 'left' }, id);
    if (heir && (primary || !(await this.mentorships.mentors(scope, heir, on))))
      await this.mentorships.begin(scope, heir, primary === true, on, id);
    await scope.sql.query('select end_mentorship($1, $2, $3, $4, $5)', [scope.person, scope.program, mentor, on, id]);
    // Until the day comes a primary mentor goes on deciding, and what is left then is the successor's by succession.
    if (on <= civilDay(scope.now) || !primary)
      await this.submissions.pass(scope, mentor, heir ?? (await this.mentorships.primaryOn(scope, on)));
  }

  private async refuse(
    scope: Scope,
    mentor: string,
    on: string,
    open: Open[],
    successors: HandoverDraft['successors'],
    heirs: Map<string, string>,
  ): Promise<void> {
    if (open.some(({ id }) => id === scope.actor))
      throw new Conflict('own_record', 'This is a mentor of yours: another admin has to hand over.');
    const unowned = open.filter(({ id, primary }) => primary && !heirs.has(id)).map(({ id, name }) => ({ id, name }));
    if (unowned.length > 0)
      throw new Conflict('open', `${unowned.length} would be left without a mentor. Choose who follows.`, {
        open: unowned,
      });
    const faults: { at: number; why: string }[] = await scope.sql.query(
      `select s.at::int - 1 as at, case when s.mentor = $3 then 'Choose somebody else.' when s.mentor = s.mentee then 'Nobody mentors themselves.'
           when not works_in($1, s.mentor, 'mentor', $4) then 'Choose a mentor of this program.' else 'These two are set apart.' end as why
       from rows from (jsonb_to_recordset($2::jsonb) as (mentee uuid, mentor uuid)) with ordinality as s (mentee, mentor, at)
       where s.mentor = $3 or s.mentor = s.mentee or not works_in($1, s.mentor, 'mentor', $4) or pairing_blocked(s.mentee, s.mentor) order by s.at`,
      [scope.program, JSON.stringify(successors), mentor, on],
    );
    if (faults[0]) throw invalid(`/successors/${faults[0].at}/mentor`, faults[0].why, 'unknown');
  }

  /** In order of their ids: two handovers never wait for each other in a circle. */
  private openOf(scope: Scope, mentor: string, on: string): Promise<Open[]> {
    return scope.sql.query(
      `select p.id, p.display_name as name, m.primary
       from enrollment e
       join person p on p.id = e.person_id
       left join lateral (
         select bool_or(m.is_primary) as primary, count(*) as stretches from mentorship m
         where m.person_id = e.person_id and m.program_id = e.program_id and m.mentor_id = $2 and m.superseded_at is null and m.valid && daterange($3, null)
       ) as m on true
       where e.program_id = $1 and e.accepted_at is not null and e.ended_at is null
         and (m.stretches > 0 or exists (select from review_request q
           where q.program_id = e.program_id and q.person_id = e.person_id and q.reviewer_id = $2 and q.closed_at is null))
       order by p.id`,
      [scope.program, mentor, on],
    );
  }
}
