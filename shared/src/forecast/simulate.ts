import { chances } from './chance.js';
import type { Remaining } from './remaining.js';
import { remainingMonths } from './spread.js';
import type { Measure, WorkTime } from './work-time.js';

/** One milestone as the runs see it. */
export interface Task extends Remaining {
  /** Against the stated length. */
  pace: number;
  /** Two of these do not run at once: one that has not begun waits for all that are earlier in the order. */
  excludesOthers: boolean;
  by: Measure;
}

export interface Runs {
  /** Days from today until all is done, in every run, the shortest first. */
  days: Float64Array;
  /** Of each task, the runs in which it was on the longest way. */
  onLongest: Int32Array;
}

/** Plays everything through, `runs` times. Each task comes after what it needs; a task draws the same whatever the others are. */
export const simulate = (tasks: readonly Task[], time: WorkTime, seed: number, runs: number): Runs => {
  const { starts, ends } = edgesOf(tasks);
  const draws = tasks.map((task) => drawsOf(task, seed, runs));
  const days = new Float64Array(runs);
  const onLongest = new Int32Array(tasks.length);
  const end = new Float64Array(tasks.length);
  /** What the task waited for last, and whether its own length came after that. */
  const waited = new Int32Array(tasks.length);
  const itself = new Uint8Array(tasks.length);
  for (let run = 0; run < runs; run += 1) {
    let last = -1;
    for (let task = 0; task < tasks.length; task += 1) {
      let begin = 0;
      let after = -1;
      for (const before of starts[task]!)
        if (end[before]! > begin) {
          begin = end[before]!;
          after = before;
        }
      let over = time.endOf(begin, draws[task]![run]!, tasks[task]!.by);
      itself[task] = over > begin ? 1 : 0;
      for (const before of ends[task]!)
        if (end[before]! > over) {
          over = end[before]!;
          after = before;
          itself[task] = 0;
        }
      end[task] = over;
      waited[task] = after;
      if (last < 0 || over > end[last]!) last = task;
    }
    days[run] = last < 0 ? 0 : end[last]!;
    for (let task = last; task >= 0; task = waited[task]!) onLongest[task]! += itself[task]!;
  }
  return { days: days.sort(), onLongest };
};

/** Of each task, the places of what has to end before it begins, and before it ends; only what is earlier in the order can. */
const edgesOf = (tasks: readonly Task[]) => {
  const place = new Map(tasks.map(({ id }, at) => [id, at]));
  const earlier = (ids: readonly string[], at: number) =>
    Int32Array.from(ids.map((id) => place.get(id) ?? at).filter((before) => before < at));
  const exclusive = tasks.filter((task) => task.excludesOthers).map(({ id }) => id);
  return {
    starts: tasks.map(({ startsAfter, excludesOthers, begun }, at) =>
      earlier(excludesOthers && begun === null ? [...startsAfter, ...exclusive] : startsAfter, at),
    ),
    ends: tasks.map(({ endsAfter }, at) => earlier(endsAfter, at)),
  };
};

const drawsOf = ({ id, spread, begun, pace }: Task, seed: number, runs: number): Float64Array => {
  const draws = new Float64Array(runs);
  if (!spread) return draws;
  const chance = chances(seed, id);
  const months = remainingMonths(spread, (begun ?? 0) / pace);
  for (let run = 0; run < runs; run += 1) draws[run] = pace * months(chance(run));
  return draws;
};
