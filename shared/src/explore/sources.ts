import type { Source } from './source.js';
import { sourcesOfTraining } from './sources-of-training.js';
import { sourcesOfWork } from './sources-of-work.js';

/** What the pages of Explore rest on. Stored copies were read; the addresses are those of the pages themselves. */
export const source = { ...sourcesOfTraining, ...sourcesOfWork };

/** A source by its address: under its name where it has one here, else under the name of its site. */
export const sourceAt = (url: string): Source =>
  Object.values<Source>(source).find((one) => one.url === url) ?? {
    title: url.split('/')[2]!.replace(/^www\./, ''),
    url,
  };
