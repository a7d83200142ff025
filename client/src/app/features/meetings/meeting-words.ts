import type { Meeting, MeetingLine, Side } from '@cmio-pathway/shared/contracts/meeting';
import type { Quarter } from '@cmio-pathway/shared/meetings/adherence';
import type { Glyph } from '@cmio-pathway/shared/record/words';

const spoken = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in the reader's own zone. */
export const momentWords = (instant: string): string => spoken.format(new Date(instant));

/** The same moment where the other side is; nothing when they chose no zone, or the reader's. */
export const elsewhere = (instant: string, zone: string): string | null =>
  zone === 'UTC' || zone === Intl.DateTimeFormat().resolvedOptions().timeZone
    ? null
    : new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(
        new Date(instant),
      );

/** The zone all times of a page are in. */
export const zoneWords = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');

type Told = Pick<MeetingLine, 'state' | 'turn' | 'startsAt' | 'minutes' | 'minutesHeld'>;

/** Where a meeting stands, with the shape and colour that go with the words. */
export const stateOf = (meeting: Told, side: Side, other: string, now: number): { glyph: Glyph; words: string } => {
  const { state, turn, startsAt, minutes, minutesHeld } = meeting;
  const waits = turn === side ? 'waits for your answer' : `waits for ${other}`;
  switch (state) {
    case 'proposed':
      return { glyph: 'waiting', words: `Proposed, ${waits}` };
    case 'agreed':
      if (startsAt !== null && Date.parse(startsAt) + minutes * 60_000 <= now)
        return { glyph: 'expiring', words: 'Did it take place?' };
      return turn ? { glyph: 'waiting', words: `Another time ${waits}` } : { glyph: 'in-progress', words: 'Agreed' };
    case 'held':
      return { glyph: 'verified', words: `Held, ${minutesHeld} minutes` };
    case 'missed':
      return { glyph: 'not-met', words: 'Missed' };
    case 'declined':
      return { glyph: 'waived', words: 'Declined' };
    case 'cancelled':
      return { glyph: 'waived', words: 'Called off' };
  }
};

const quarters: Record<Quarter['is'], { glyph: Glyph; words: string }> = {
  open: { glyph: 'in-progress', words: 'Under way' },
  met: { glyph: 'verified', words: 'Met' },
  not_met: { glyph: 'not-met', words: 'Not met' },
  not_counted: { glyph: 'waived', words: 'Not counted' },
};
const because = { leave: 'leave', pause: 'paused', partial: 'part of it' } as const;

/** A quarter in words: what it is called, how it went, and its minutes. */
export const quarterWords = (quarter: Quarter) => ({
  name: quarter.isRunning ? 'This quarter' : `${quarter.year}, quarter ${quarter.number}`,
  glyph: quarters[quarter.is].glyph,
  words: `${quarters[quarter.is].words}${quarter.because ? ` (${because[quarter.because]})` : ''}`,
  minutes: `${quarter.held} of 60 minutes${quarter.planned > 0 ? `, ${quarter.planned} planned` : ''}`,
});

const acts: Record<string, string> = {
  proposed: 'proposed',
  other_times: 'offered other times',
  agreed: 'agreed',
  moved: 'agreed to another time',
  refused: 'declined the times',
  cancelled: 'called it off',
  restored: 'took it up again',
  held: 'wrote down that it was held',
  missed: 'wrote down that it was missed',
};

const done = ({ is, by }: Meeting['history'][number], { side, mentee, mentor }: Meeting): string => {
  if (by === null) return alone[is] ?? is;
  return `${by === side ? 'You' : by === 'mentee' ? mentee.name : mentor.name} ${acts[is] ?? is}`;
};

/** What neither of the two did. */
const alone: Record<string, string> = {
  cancelled: 'Called off',
  restored: 'Takes place after all',
  proposed: 'Proposed in place of the mentor before',
};

/** A line of the history: who did what, and about which time. */
export const historyWords = (line: Meeting['history'][number], meeting: Meeting): string => {
  const times = line.times.map(momentWords).join(' or ');
  const about = ['proposed', 'other_times'].includes(line.is) ? times : line.startsAt && momentWords(line.startsAt);
  return `${done(line, meeting)}${about ? `: ${about}` : ''}${line.is === 'held' ? `, ${line.minutes} minutes` : ''}`;
};
