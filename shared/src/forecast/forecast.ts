import type { ClockSpan } from '../attention/leave.js';
import { addDays } from '../credentials/calendar.js';
import type { Track } from '../pathway/tracks.js';
import { commonWay, wayOf } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Here, hereOf, measureOf } from './here.js';
import { type Remaining, remainingOf } from './remaining.js';
import { type Runs, simulate, type Task } from './simulate.js';
import { excludesOthers } from './training.js';

/** What would be otherwise. */
export interface WhatIf {
  track?: Track;
  /** Of full time, from today on, above 0 to 1. */
  fraction?: number;
  /** Optional milestones taken on besides. */
  also?: readonly string[];
  /** Optional milestones skipped; what the way requires cannot be. */
  without?: readonly string[];
}

export interface ForecastAsk {
  facts: JourneyFacts;
  /** 'YYYY-MM-DD'. */
  today: string;
  clock?: readonly ClockSpan[];
  /** The same seed, the same answer. */
  seed: number;
  /** How often it is played through; 2,000 unless said. */
  runs?: number;
  whatIf?: WhatIf;
}

export interface Forecast {
  /** Civil days 'YYYY-MM-DD': one run in ten is earlier than `p10`, one in two than `p50`. Null when nothing is left to verify. */
  ready: {
    p10: string;
    p50: string;
    p90: string;
    /** Twenty days, each as likely as the others, the earliest first. */
    dots: readonly string[];
  } | null;
  /** How many durations it rests on, and how many of them are ours. */
  durations: { used: number; proposals: number };
  /** Milestones that remain and of which nobody states how long they take, or no way to them is open: named, and left out. */
  unknown: readonly string[];
  /** What holds the day up: the share of runs in which a milestone was on the longest way, the highest first. */
  critical: readonly { milestone: string; share: number }[];
  /** Somebody's own pace against the typical length, 1 as stated, 2 twice as long; null while too little is known of it. */
  pace: number | null;
  /** Optional milestones that are planned or begun: they are counted, and can be supposed to be skipped. */
  takenOn: readonly string[];
}

const usualRuns = 2000;
const dots = 20;

/**
 * When somebody could be ready to apply: everything the steps before applying ask for verified, with what of step 6 the track or a program
 * requires and what is optional and taken on, and the readiness review. The appointment is not forecast. Each milestone takes between its least and most, the typical length weighing four times (PERT), begins when what it needs is
 * there, and takes longer by part time and leave. What is measured in years of a post runs beside everything else; of school, residency,
 * fellowship and degrees one runs at a time. What takes no stated time takes none. Total and pure, whatever the order of the records.
 */
export const forecast = ({ facts, today, clock = [], seed, runs = usualRuns, whatIf = {} }: ForecastAsk): Forecast => {
  const given = facts.way ?? commonWay;
  const way = whatIf.track ? wayOf({ track: whatIf.track, rules: given.rules, pathway: given.pathway }) : given;
  const here = hereOf({ ...facts, way }, today, { clock, share: whatIf.fraction });
  const { left, takenOn } = remainingOf(here, { also: whatIf.also ?? [], without: whatIf.without ?? [] });
  const timed = left.filter(({ spread }) => spread);
  const told = {
    durations: { used: timed.length, proposals: timed.filter(({ spread }) => spread!.proposal).length },
    unknown: left.filter(({ unknown }) => unknown).map(({ id }) => id),
    pace: here.pace,
    takenOn,
  };
  if (left.length === 0) return { ready: null, critical: [], ...told };
  const played = simulate(left.map(taskOf(here)), here.time, seed, Math.max(1, Math.floor(runs)));
  return { ready: readyOf(played, today), critical: criticalOf(played, left), ...told };
};

const taskOf =
  (here: Here) =>
  (one: Remaining): Task => {
    const milestone = here.way.milestone(one.id)!;
    const by = measureOf(here, milestone);
    return { ...one, pace: by === 'own_pace' ? here.pace! : 1, excludesOthers: excludesOthers(milestone), by };
  };

const readyOf = ({ days }: Runs, today: string): Forecast['ready'] => {
  const at = (share: number) => addDays(today, Math.ceil(days[Math.ceil(share * days.length) - 1]!));
  return {
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    dots: Array.from({ length: dots }, (_, dot) => at((dot + 0.5) / dots)),
  };
};

const criticalOf = ({ days, onLongest }: Runs, left: readonly Remaining[]): Forecast['critical'] =>
  left
    .map(({ id }, at) => ({ milestone: id, share: onLongest[at]! / days.length }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
