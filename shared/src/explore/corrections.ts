import type { Correction } from './correction.js';
import { correctionsOfTraining } from './corrections-of-training.js';
import { correctionsOfWork } from './corrections-of-work.js';

/** Where the article we began with was wrong, out of date or vague. */
export const corrections: readonly Correction[] = [...correctionsOfTraining, ...correctionsOfWork];
