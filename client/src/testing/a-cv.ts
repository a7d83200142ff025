import type { CvDraft, CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvBeginning } from '@cmio-pathway/shared/cv/beginning';
import type { CvSectionId } from '@cmio-pathway/shared/cv/sections';

/** A source with only what a spec is about: of 2020 and shown, unless it says otherwise. */
export const aSource = (key: string, section: CvSectionId, rest: Partial<CvSource> = {}): CvSource => ({
  key,
  section,
  title: `The title of ${key}`,
  organisation: '',
  place: '',
  when: { from: '2020', until: null, ongoing: false },
  text: '',
  links: [],
  doi: '',
  pmid: '',
  milestone: null,
  hidden: null,
  check: null,
  ...rest,
});

/** One of a year, so that its place is known. */
export const ofYear = (key: string, year: number, section: CvSectionId = 'talks'): CvSource =>
  aSource(key, section, { when: { from: String(year), until: null, ongoing: false } });

export const aDraft = (rest: Partial<CvDraft> = {}): CvDraft => ({
  ...cvBeginning('Academic CV', {
    name: 'Ada Calloway',
    email: 'ada@northmoor.example',
    title: 'Medical director',
    place: 'Northmoor',
    degree: 'md',
    goal: 'cmio',
    goalWords: null,
  }),
  ...rest,
});
