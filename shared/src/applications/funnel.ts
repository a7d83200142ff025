import { furthestStage, type Move } from './moves.js';
import { type Stage, stages } from './stages.js';

/** How many applications have reached each stage. Who skips a stage has passed it, and who is closed stays counted as far as they came. */
export const funnel = (
  applications: readonly { moves: readonly Move[] }[],
): readonly { stage: Stage; reached: number }[] => {
  const furthest = applications.map(({ moves }) => stages.indexOf(furthestStage(moves) ?? stages[0]));
  return stages.map((stage, at) => ({ stage, reached: furthest.filter((index) => index >= at).length }));
};
