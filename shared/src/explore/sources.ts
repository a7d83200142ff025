import { sourcesOfTraining } from './sources-of-training.js';
import { sourcesOfWork } from './sources-of-work.js';

/** What the pages of Explore rest on. Stored copies were read; the addresses are those of the pages themselves. */
export const source = { ...sourcesOfTraining, ...sourcesOfWork };
