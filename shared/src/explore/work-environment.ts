import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

export interface WorkFact extends Sourced {
  id: 'places' | 'rooms' | 'hours' | 'people' | 'travel' | 'employers' | 'after';
  title: string;
  text: string;
}

const article = sourced('unverified', source.article);

/** How and where the work is done. */
export const workEnvironment: readonly WorkFact[] = [
  { id: 'places', title: 'Where', text: 'Hospitals, clinics and health systems.', ...article },
  {
    id: 'rooms',
    title: 'Rooms',
    text: 'An office among the executives, and time in the units, to see what each of them needs to know.',
    ...article,
  },
  {
    id: 'hours',
    title: 'Hours',
    text: 'Full time, and longer when a system fails or is upgraded. Most still see patients: 71 % in 2014, 68 % in 2015.',
    ...sourced('secondary', source.article, source.amdis2014, source.amdis2015),
  },
  {
    id: 'people',
    title: 'With whom',
    text: 'The CIO, the CMO and other executives; physicians, nurses and IT specialists at every level. In 2015 33 % reported to the CMO and 32 % to the CIO.',
    ...sourced('secondary', source.article, source.amdis2015),
  },
  {
    id: 'travel',
    title: 'Travel',
    text: 'Now and then, to conferences, courses and meetings of the organization.',
    ...article,
  },
  {
    id: 'employers',
    title: 'Other employers',
    text: 'Consulting firms and health-IT vendors, where the travel can be much.',
    ...article,
  },
  {
    id: 'after',
    title: 'What can come after',
    text: 'A higher executive post in a health system, or consulting on one’s own.',
    ...article,
  },
];
