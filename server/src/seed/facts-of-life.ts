import {
  type ClockSpan,
  type JourneyFacts,
  type RecordFact,
  lastDay,
  milestoneById,
  saysDone,
  wayOf,
} from '@cmio-pathway/shared';
import { civilDay } from '../platform/clock.js';
import { ada, type Life, lives, trackOf } from './lives.js';
import { dated, happened, type Moment, monthsLater } from './timeline.js';

/** What a life of the demo comes to on a day, without the chances of its reviews: logged as it happened, decided at once. */
export const factsOfLife = (life: Life, now: Date): JourneyFacts => {
  const joins = monthsLater(now, -life.inProgram);
  const moments = happened({
    begins: monthsLater(now, -life.months),
    joins: life.inProgram > 0 ? joins : null,
    now,
    ...(life.without && { without: life.without }),
    ...(life.also && { also: life.also }),
    ...(life.unrenewed && { unrenewed: life.unrenewed }),
    withOngoing: life !== ada,
  });
  const track = trackOf(life);
  return {
    records: moments.map((moment, at) => record(moment, at, life, joins, now)),
    ...(track && { way: wayOf({ track }) }),
  };
};

/** What is younger than this still waits for its review. */
const DECIDED_DAYS = 14;

const record = (moment: Moment, at: number, life: Life, joins: Date, now: Date): RecordFact => {
  const milestone = milestoneById(moment.milestone)!;
  const when = dated(moment, milestone.when, moment.on <= joins);
  const loggedAt = (moment.on <= joins ? joins : moment.on).toISOString();
  const fresh = (now.getTime() - moment.on.getTime()) / 86_400_000;
  const waits = life.now === 'waiting' && fresh < 60;
  const fact: RecordFact = {
    id: `${life.name} ${String(at).padStart(3, '0')}`,
    milestone: moment.milestone,
    state: 'logged',
    when,
    verified: null,
    waiting: null,
    returnedAt: null,
    notMetAt: null,
    loggedAt,
    updatedAt: loggedAt,
    lastDecision: null,
    versions: 1,
    renews: null,
    files: 1,
  };
  if (life.now === 'stated' || life.inProgram === 0 || !saysDone(fact)) return fact;
  if (waits || fresh < DECIDED_DAYS)
    return { ...fact, state: 'submitted', waiting: { since: loggedAt, program: 'p', reviewer: null, batch: null } };
  const until = milestone.when === 'validity' && when.until ? lastDay(when.until) : null;
  return {
    ...fact,
    state: 'verified',
    verified: { version: 1, from: when.from, until, program: 'p', at: loggedAt },
  };
};

/** Full-time shares and leave of a life, as its enrollment has them. */
export const clockOfLife = (life: Life, now: Date): ClockSpan[] => {
  const joins = civilDay(monthsLater(now, -life.inProgram));
  const leaveFrom = life.onLeave ? civilDay(monthsLater(now, -4)) : null;
  const working = { from: joins, until: leaveFrom && dayBefore(leaveFrom), fraction: life.fraction ?? 1, leave: false };
  return leaveFrom ? [working, { from: leaveFrom, until: null, fraction: 1, leave: true }] : [working];
};

const dayBefore = (day: string) => civilDay(new Date(Date.parse(day) - 86_400_000));

/** The dozen: eleven lives and somebody without a program. */
export const theDozen = (alone: Life): readonly Life[] => [...Object.values(lives), alone];
