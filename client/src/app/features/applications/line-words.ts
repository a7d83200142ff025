import { dueOf, dueWords } from '@cmio-pathway/shared/applications/due';
import { placeNow, reachedOn, stageOf } from '@cmio-pathway/shared/applications/moves';
import { type Closing, isClosing, placeWords, type Stage, stages } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { shortDay } from './days';

const stood: Record<Stage, string> = {
  researched: 'the research',
  tailored: 'the tailoring',
  applied: 'the application',
  screen: 'the screen',
  panel: 'the panel',
  offer: 'the offer',
  appointed: 'the appointment',
};

const closed: Record<Closing, (stage: Stage) => string> = {
  not_selected: (stage) => `Not selected after ${stood[stage]}`,
  declined: () => 'You declined',
  withdrawn: () => 'You withdrew',
};

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An application as a row or a card shows it. */
export interface LineWords {
  /** What stands under the organization: "Reports to the CMO, 6 hospitals". */
  about: string;
  stage: Stage;
  /** The stage counted from 0, for its drawing. */
  at: number;
  stageWords: string;
  isClosed: boolean;
  next: string;
  under: string;
  /** One's own turn is set in bold. */
  isMine: boolean;
  isOverdue: boolean;
  date: string;
  applied: string;
  contact: string;
}

const firstTwo = (...texts: (string | false)[]) => texts.filter(Boolean).slice(0, 2).join(', ');

export const lineWords = (line: ApplicationLine, today: string): LineWords => {
  const { moves, next, size, place, reportsTo, closesOn, interviewAt } = line;
  const now = placeNow(moves) ?? stages[0];
  const stage = stageOf(moves);
  const last = moves.at(-1);
  const appliedOn = reachedOn(moves, 'applied');
  const common = {
    about: firstTwo(reportsTo && `Reports to ${reportsTo}`, size, place),
    stage,
    at: stages.indexOf(stage),
    stageWords: placeWords[stage],
    isClosed: isClosing(now),
    applied: appliedOn ? shortDay(appliedOn, today) : 'not yet',
    contact: line.lastContactOn ? shortDay(line.lastContactOn, today) : '',
  };
  if (isClosing(now))
    return {
      ...common,
      next: closed[now](stage),
      under: last?.words ?? '',
      isMine: false,
      isOverdue: false,
      date: last ? formatPartial(last.on) : '',
    };
  const under = [
    interviewAt && `Interview ${moment.format(new Date(interviewAt))}`,
    !appliedOn && closesOn && `Posting closes ${shortDay(closesOn, today)}`,
  ];
  const isSettled = now === 'appointed' && next === null;
  return {
    ...common,
    next: isSettled ? 'You are appointed' : (next?.what ?? ''),
    under: under.filter(Boolean).join('. '),
    isMine: next?.turn === 'me',
    isOverdue: dueOf(next?.on ?? null, today) === 'overdue',
    date: isSettled ? formatPartial(last?.on ?? today) : dueWords(next?.on ?? null, today),
  };
};
