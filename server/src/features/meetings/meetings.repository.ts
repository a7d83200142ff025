import { Injectable } from '@nestjs/common';
import type { MeetingEventKind, MeetingNow, Side } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { NotFound } from '../../platform/errors.js';

/** A meeting with the keys that every table about it carries. */
export interface StoredMeeting {
  id: string;
  program: string;
  mentor: string;
  sequence: number;
  now: MeetingNow;
}

export const sideOf = ({ capacity }: Scope): Side => (capacity === 'self' ? 'mentee' : 'mentor');

/** Meetings and their history: the only writer of `meeting` and `meeting_event`. */
@Injectable()
export class MeetingRows {
  constructor(private readonly ids: Ids) {}

  /** The meeting, locked until the transaction ends; one of another mentor does not exist. */
  async lock(scope: Scope, id: string): Promise<StoredMeeting> {
    const [row] = await scope.sql.query(
      `select m.id, m.program_id as program, m.mentor_id as mentor, m.sequence, m.state, m.state_before, m.times, m.turn, m.starts_at,
         m.minutes, m.minutes_held, (
           select case when e.act_id is null then e.side end from meeting_event e
           where e.person_id = m.person_id and e.meeting_id = m.id and e.kind = 'cancelled' order by e.at desc, e.id desc limit 1) as cancelled_by
       from meeting m where m.person_id = $1 and m.id = $2 for update of m`,
      [scope.person, id],
    );
    if (!row) throw new NotFound();
    const { program, mentor, sequence } = row;
    return {
      id,
      program,
      mentor,
      sequence,
      now: {
        state: row.state,
        stateBefore: row.state_before,
        times: row.times.map((time: Date) => time.getTime()),
        turn: row.turn,
        startsAt: row.starts_at?.getTime() ?? null,
        minutes: row.minutes,
        minutesHeld: row.minutes_held,
        cancelledBy: row.state === 'cancelled' ? row.cancelled_by : null,
      },
    };
  }

  async insert(scope: Scope, { id, program, mentor, sequence, now }: StoredMeeting): Promise<void> {
    await scope.sql.query(
      `insert into meeting (person_id, program_id, id, mentor_id, state, times, turn, starts_at, minutes, minutes_held, sequence, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        scope.person,
        program,
        id,
        mentor,
        now.state,
        now.times.map((time) => new Date(time)),
        now.turn,
        instant(now.startsAt),
        now.minutes,
        now.minutesHeld,
        sequence,
        scope.now,
      ],
    );
  }

  async change(scope: Scope, { id, sequence, now }: StoredMeeting): Promise<void> {
    await scope.sql.query(
      `update meeting set state = $3, state_before = $4, times = $5, turn = $6, starts_at = $7, minutes_held = $8, sequence = $9
       where person_id = $1 and id = $2`,
      [
        scope.person,
        id,
        now.state,
        now.stateBefore,
        now.times.map((time) => new Date(time)),
        now.turn,
        instant(now.startsAt),
        now.minutesHeld,
        sequence,
      ],
    );
  }

  /** Writes a line of the history as the meeting stands now; answers its id. */
  async note(scope: Scope, meeting: StoredMeeting, kind: MeetingEventKind, words: string): Promise<string> {
    const { now } = meeting;
    const id = this.ids.next();
    await scope.sql.query(
      `insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        scope.person,
        meeting.program,
        meeting.mentor,
        meeting.id,
        id,
        kind,
        scope.actor,
        scope.now,
        now.times.map((time) => new Date(time)),
        instant(now.startsAt),
        now.minutesHeld ?? now.minutes,
        meeting.sequence,
        words,
      ],
    );
    return id;
  }
}

const instant = (time: number | null): Date | null => (time === null ? null : new Date(time));
