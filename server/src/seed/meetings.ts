import type { DataSource } from 'typeorm';

/** A year of meetings for everybody who is mentored in the demo, written as the owner: most quarters have their hour, some do not. */
export const tellMeetings = async (owner: DataSource, program: string, now: Date): Promise<void> => {
  await owner.query(
    `insert into meeting (person_id, program_id, id, mentor_id, state, times, turn, starts_at, minutes, minutes_held, sequence, proposed_at)
     select h.person_id, h.program_id, uuidv7(), h.mentor_id, 'held', '{}', null, at.day, 60, case when q.number = 2 then 75 else 60 end, 1, at.day - interval '9 days'
     from (select m.*, row_number() over (order by m.recorded_at, m.person_id) as place from mentorship m where m.program_id = $1) as h
     cross join generate_series(1, 4) as q (number)
     cross join lateral (select date_trunc('hour', $2::timestamptz) - make_interval(days => 20 + q.number * 88) as day) as at
     where h.program_id = $1 and h.superseded_at is null and h.covers_for is null and h.valid @> at.day::date
       and (h.place + q.number) % 5 > 0`,
    [program, now],
  );
  await owner.query(
    `insert into meeting_agenda (person_id, program_id, mentor_id, meeting_id, topic, place, agenda, revision, saved_at)
     select person_id, program_id, mentor_id, id, 'quarterly', 'By video', 'What was done, and what comes next', 1, proposed_at from meeting where program_id = $1`,
    [program],
  );
  await owner.query(
    `insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
     select person_id, program_id, mentor_id, id, uuidv7(), 'held', mentor_id, starts_at + interval '1 hour', '{}', starts_at, minutes_held, sequence, ''
     from meeting where program_id = $1`,
    [program],
  );
};
