import type { MeetingAct, MeetingState, Side } from '../contracts/meeting.js';

/** Where a meeting stands: its times that wait and whose answer, and its time once agreed. Instants in milliseconds. */
export interface MeetingNow {
  state: MeetingState;
  stateBefore: 'proposed' | 'agreed' | null;
  times: number[];
  turn: Side | null;
  startsAt: number | null;
  minutes: number;
  minutesHeld: number | null;
  /** Who called it off, while it is cancelled. */
  cancelledBy: Side | null;
}

export type MeetingEventKind = MeetingAct['is'] | 'proposed' | 'moved';

/** What an act makes of a meeting, the line it writes into the history, and what the calendars are told. */
export interface MeetingNext {
  now: MeetingNow;
  kind: MeetingEventKind;
  calendar: 'request' | 'cancel' | null;
}

export interface MeetingRefusal {
  code: string;
  detail: string;
}

/** How far ahead a meeting may be, in milliseconds: two years. */
export const FAR_AHEAD_MS = 2 * 366 * 86_400_000;

/** What an act of one side makes of a meeting at an instant, or why it is not possible. */
export const afterAct = (
  meeting: MeetingNow,
  act: MeetingAct,
  side: Side,
  instant: number,
): MeetingNext | MeetingRefusal => {
  const isOpen = meeting.state === 'proposed' || meeting.state === 'agreed';
  switch (act.is) {
    case 'agreed': {
      if (!isOpen) return closed(meeting.state);
      const startsAt = Date.parse(act.time);
      if (meeting.turn !== side) return refuse('not_your_turn', 'The other side has not offered a time.');
      if (!meeting.times.includes(startsAt)) return refuse('other_times', 'This time is no longer offered.');
      if (startsAt <= instant) return refuse('past', 'This time has passed. Offer others.');
      const now = { ...meeting, state: 'agreed' as const, startsAt, times: [], turn: null };
      return { now, kind: meeting.startsAt === null ? 'agreed' : 'moved', calendar: 'request' };
    }
    case 'other_times': {
      if (!isOpen) return closed(meeting.state);
      const times = act.times.map((time) => Date.parse(time)).toSorted((a, b) => a - b);
      return { now: { ...meeting, times, turn: other(side) }, kind: 'other_times', calendar: null };
    }
    case 'refused': {
      if (!isOpen) return closed(meeting.state);
      if (meeting.turn !== side) return refuse('not_your_turn', 'The other side has not offered a time.');
      const state = meeting.state === 'agreed' ? ('agreed' as const) : ('declined' as const);
      return { now: { ...meeting, state, times: [], turn: null }, kind: 'refused', calendar: null };
    }
    case 'cancelled': {
      if (meeting.state !== 'proposed' && meeting.state !== 'agreed') return closed(meeting.state);
      const now = { ...meeting, state: 'cancelled' as const, stateBefore: meeting.state, cancelledBy: side };
      return { now, kind: 'cancelled', calendar: meeting.state === 'agreed' ? 'cancel' : null };
    }
    case 'restored': {
      if (meeting.state !== 'cancelled' || meeting.stateBefore === null)
        return refuse('not_cancelled', 'It is not called off.');
      if (meeting.cancelledBy !== side) return refuse('not_yours', 'Who called it off takes that back.');
      if (meeting.startsAt !== null && meeting.startsAt <= instant) return refuse('past', 'Its time has passed.');
      const now = { ...meeting, state: meeting.stateBefore, stateBefore: null, cancelledBy: null };
      return { now, kind: 'restored', calendar: now.state === 'agreed' ? 'request' : null };
    }
    case 'held':
    case 'missed': {
      const isPast = meeting.startsAt !== null && meeting.startsAt <= instant;
      if (!['agreed', 'held', 'missed'].includes(meeting.state)) return closed(meeting.state);
      if (!isPast) return refuse('not_yet', 'Its time has not come yet.');
      const minutesHeld = act.is === 'held' ? act.minutes : null;
      return { now: { ...meeting, state: act.is, minutesHeld, times: [], turn: null }, kind: act.is, calendar: null };
    }
  }
};

const other = (side: Side): Side => (side === 'mentee' ? 'mentor' : 'mentee');
const refuse = (code: string, detail: string): MeetingRefusal => ({ code, detail });
const closed = (state: MeetingState): MeetingRefusal => refuse('wrong_state', sentences[state]);
const sentences: Record<MeetingState, string> = {
  proposed: 'No time is agreed yet.',
  agreed: 'The meeting is agreed.',
  declined: 'It was declined. Propose another meeting.',
  cancelled: 'It was called off. Propose another meeting.',
  held: 'It has taken place.',
  missed: 'It was missed. Propose another meeting.',
};
