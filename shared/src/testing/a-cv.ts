import type { CvDraft, CvEntry } from '../contracts/cv.js';
import { cvBeginning } from '../cv/beginning.js';
import type { CvProfile, CvRecord } from '../cv/source-facts.js';

export const aProfile: CvProfile = {
  name: 'Ada Calloway',
  email: 'ada@northmoor.example',
  title: '',
  place: '',
  degree: 'md',
  goal: null,
  goalWords: null,
};

/** A record as a CV knows it, with only what a spec is about; its id is its milestone unless said. */
export const aCvRecord = (
  milestone: string,
  rest: Partial<Omit<CvRecord, 'content'>> & Partial<CvRecord['content']> = {},
): CvRecord => {
  const { when = { from: '2020', until: null, ongoing: false }, note = '', links = [], ...facts } = rest;
  return {
    id: milestone,
    milestone,
    own: null,
    state: 'logged',
    renews: null,
    confined: false,
    check: null,
    ...facts,
    content: { when, note, links },
  };
};

export const aCvEntry = (rest: Partial<CvEntry> = {}): CvEntry => ({
  id: 'e',
  section: 'publications',
  title: 'Alerts that are read',
  organisation: 'Journal of Informatics',
  place: '',
  when: { from: '2024-03', until: null, ongoing: false },
  text: '',
  links: [],
  doi: '',
  pmid: '',
  revision: 1,
  removedAt: null,
  ...rest,
});

export const aCvDraft = (rest: Partial<CvDraft> = {}): CvDraft => ({
  ...cvBeginning('For Harbour Valley', aProfile),
  ...rest,
});
