import { Injectable } from '@nestjs/common';
import {
  afterAct,
  type Created,
  FAR_AHEAD_MS,
  type MeetingAct,
  type MeetingDraft,
  type MeetingNow,
  type OwnMeetingDraft,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, Invalid, invalid } from '../../platform/errors.js';
import { MeetingLetters } from './meeting-letters.service.js';
import { MeetingPapers } from './meeting-papers.service.js';
import { MeetingRows, sideOf, type StoredMeeting } from './meetings.repository.js';

/** How many meetings of one mentorship may wait or be agreed at once. */
const OPEN = 50;

/** Meetings of a mentee and a mentor, from either side. */
@Injectable()
export class Meetings {
  constructor(
    private readonly ids: Ids,
    private readonly rows: MeetingRows,
    private readonly papers: MeetingPapers,
    private readonly letters: MeetingLetters,
  ) {}

  /** Proposes as the mentee, to a mentor of theirs. */
  proposeOwn(scope: Scope, { program, mentor, ...draft }: OwnMeetingDraft): Promise<Created> {
    return this.begin(scope, program, mentor, draft);
  }

  /** Proposes as the mentor. */
  propose(scope: Scope, draft: MeetingDraft): Promise<Created> {
    return this.begin(scope, scope.program, scope.actor, draft);
  }

  /** Does what one side may do about a meeting, as `afterAct` says. */
  async act(scope: Scope, id: string, act: MeetingAct): Promise<void> {
    const meeting = await this.rows.lock(scope, id);
    if (act.is === 'other_times') refuseTimes(act.times, scope.now);
    const next = afterAct(meeting.now, act, sideOf(scope), scope.now.getTime());
    if ('code' in next) throw new Conflict(next.code, next.detail);
    const sequence = next.calendar ? meeting.sequence + 1 : meeting.sequence;
    const stored = { ...meeting, sequence, now: next.now };
    await this.rows.change(scope, stored);
    const event = await this.rows.note(scope, stored, next.kind, 'words' in act ? act.words : '');
    if (next.calendar) await this.letters.tell(scope.sql, [event]);
    if (next.kind === 'other_times') await this.letters.ask(scope.sql, event);
  }

  private async begin(scope: Scope, program: string, mentor: string, draft: MeetingDraft): Promise<Created> {
    await refuseStrangers(scope, program, mentor);
    if (draft.met) refuseFuture(draft.times, scope.now);
    else refuseTimes(draft.times, scope.now);
    const meeting: StoredMeeting = { id: this.ids.next(), program, mentor, sequence: 0, now: begun(scope, draft) };
    await this.rows.insert(scope, meeting);
    await this.papers.begin(scope, meeting, draft);
    const event = await this.rows.note(scope, meeting, draft.met ? 'held' : 'proposed', '');
    if (!draft.met) await this.letters.ask(scope.sql, event);
    return { id: meeting.id };
  }
}

const begun = (scope: Scope, { times, minutes, met }: MeetingDraft): MeetingNow => {
  const instants = times.map((time) => Date.parse(time)).toSorted((a, b) => a - b);
  return {
    state: met ? 'held' : 'proposed',
    stateBefore: null,
    times: met ? [] : instants,
    turn: met ? null : sideOf(scope) === 'mentee' ? 'mentor' : 'mentee',
    startsAt: met ? instants[0]! : null,
    minutes,
    minutesHeld: met ? minutes : null,
    cancelledBy: null,
  };
};

/** Only who is paired today meets, and not without end. */
const refuseStrangers = async (scope: Scope, program: string, mentor: string): Promise<void> => {
  const [{ paired, open }] = await scope.sql.query(
    `select exists (
         select from mentorship h join enrollment e using (person_id, program_id)
         where h.person_id = $1 and h.program_id = $2 and h.mentor_id = $3 and h.superseded_at is null and h.valid @> app_today()
           and e.accepted_at is not null and e.ended_at is null) as paired,
       (select count(*)::int from meeting m where m.person_id = $1 and m.program_id = $2 and m.mentor_id = $3 and m.state in ('proposed', 'agreed')) as open`,
    [scope.person, program, mentor],
  );
  if (!paired && scope.capacity === 'self') throw invalid('/mentor', 'Choose a mentor of yours.', 'unknown');
  if (!paired) throw new Conflict('not_paired', 'You mentor them no longer.');
  if (open >= OPEN) throw new Conflict('too_many', 'Settle the meetings that are open first.');
};

const refuseTimes = (times: readonly string[], now: Date): void => {
  const errors = times.flatMap((time, at) => {
    const ahead = Date.parse(time) - now.getTime();
    if (ahead > 0 && ahead < FAR_AHEAD_MS) return [];
    const detail = ahead > 0 ? 'Choose a time within two years.' : 'Choose a time to come.';
    return [{ pointer: `/times/${at}`, code: ahead > 0 ? 'far' : 'past', detail }];
  });
  if (errors.length > 0) throw new Invalid(errors);
};

/** A meeting that has taken place has one time, in the last two years. */
const refuseFuture = (times: readonly string[], now: Date): void => {
  const [time, second] = times.map((one) => now.getTime() - Date.parse(one));
  if (second !== undefined) throw invalid('/times/1', 'A meeting took place at one time.', 'one');
  if (time! < 0) throw invalid('/times/0', 'This time has not come yet.', 'future');
  if (time! > FAR_AHEAD_MS) throw invalid('/times/0', 'Choose a time of the last two years.', 'far');
};
