import type { Correction } from './correction.js';
import { sourced } from './sourced.js';
import { source } from './sources.js';

/** Societies, rules, posts, pay, and the article as a whole. */
export const correctionsOfWork: readonly Correction[] = [
  {
    number: 13,
    topic: 'Societies',
    articleSays: 'AHIMA and HIMSS.',
    right:
      'Physicians in informatics meet in AMIA, AMDIS, with its symposium since 1992, and CHIME; for leadership there is AAPL.',
    doubt: 'Terms of membership and dates of this year were not found for all.',
    ...sourced('secondary', source.amdis, source.chimeAmdis, source.societies),
  },
  {
    number: 14,
    topic: 'ONC',
    articleSays: 'Its standards are ONC’s.',
    right:
      'The office is called ASTP/ONC now: Assistant Secretary for Technology Policy and Office of the National Coordinator for Health IT.',
    doubt: null,
    ...sourced('secondary', source.hti5, source.hti5Analysis),
  },
  {
    number: 15,
    topic: 'Rules to know',
    articleSays: 'HIPAA, HITECH and ONC’s standards.',
    right:
      'Information blocking under the 21st Century Cures Act belongs to them, and the HTI rules: HTI-1 final in December 2023, the TEFCA part of HTI-2 and HTI-3 final a year later, the rest of HTI-2 withdrawn, HTI-5 proposed on 29 December 2025, HTI-6 announced for the summer of 2026.',
    doubt: 'What became of HTI-5 and HTI-6 was not found, and HTI-4 of 2025 is from memory: look them up at ASTP/ONC.',
    ...sourced(
      'unverified',
      source.htiRundown,
      source.hti5,
      source.hti5Analysis,
      source.astpMeeting,
      source.hti2Withdrawal,
    ),
  },
  {
    number: 16,
    topic: 'HIPAA',
    articleSays: 'A law that stands as it is.',
    right:
      'A new Security Rule was proposed on 6 January 2025, with encryption, multi-factor sign-in and a yearly risk analysis. It was to be final in May 2026 and was not by the end of that month.',
    doubt: 'What became of it since was not found.',
    ...sourced('unverified', source.securityRule, source.securityRuleDates),
  },
  {
    number: 17,
    topic: 'HIPAA training',
    articleSays: 'Continuing education without an interval, usually read as every year.',
    right:
      'The rule asks for training at joining and when policies change materially, with a note of it. Every year is custom.',
    doubt: null,
    ...sourced('secondary', source.hipaaTraining, source.hipaaInterval),
  },
  {
    number: 18,
    topic: 'Kind of post',
    articleSays: 'Posts in “Healthcare Information Management”.',
    right:
      'Health information management is the records profession of AHIMA. Physicians look for posts in clinical informatics: physician champion, medical director of informatics, associate CMIO.',
    doubt: null,
    ...sourced('secondary', source.amdis2011, source.ccio),
  },
  {
    number: 19,
    topic: 'The ladder',
    articleSays: 'From specialist over project manager, director and vice president to CMIO.',
    right:
      'The lower two posts are usually not physicians’, and most new CMIOs were promoted within their own health system. One may enter at any rung.',
    doubt: 'The survey is of 2011; whether it holds today was not found.',
    ...sourced('secondary', source.amdis2011),
  },
  {
    number: 20,
    topic: 'MBA',
    articleSays: 'For a CMIO on the way up, yet placed before becoming one.',
    right:
      'Optional, at any time. Other ways are the MMM in about a year, a Physician Executive MBA in one or two, CPE, and HALM, whose practice pathway ends on 31 December 2030. Large organizations may ask for a business degree in senior posts.',
    doubt: null,
    ...sourced('secondary', source.halm, source.executiveMba, source.mmm, source.nejm),
  },
  {
    number: 21,
    topic: 'Pay',
    articleSays:
      '150,000 to 400,000 dollars and more: ranges called medians, years that overlap, no number for the highest.',
    right:
      'The average in filings of non-profit hospitals was 436,287 dollars in 2024, above the highest figure of the article.',
    doubt: null,
    ...sourced('secondary', source.form990),
  },
  {
    number: 22,
    topic: 'Without a medical degree',
    articleSays: 'Technically possible.',
    right: 'A CMIO is a licensed physician. Others do such work as CNIO, CCIO, CHIO or CIO.',
    doubt: null,
    ...sourced('secondary', source.ccio, source.buckhead2020),
  },
  {
    number: 23,
    topic: 'Order of the steps',
    articleSays: 'Thirteen in a row; posts come after all education and training is complete.',
    right:
      'Steps 3, 7, 8 and 9 go on all the time and share evidence: conferences alone are in five steps. Step 13 follows the appointment.',
    doubt: null,
    ...sourced('program-defined', source.article),
  },
  {
    number: 24,
    topic: 'Amounts',
    articleSays: '“Some years”, “strong”, “ample”, “relevant”.',
    right:
      'Each is replaced by evidence with a date, and by months. Where no source has them, the months are our proposal and are called so.',
    doubt: null,
    ...sourced('program-defined', source.article),
  },
  {
    number: 25,
    topic: 'Title and ending',
    articleSays: 'A title that names a vendor, and an ending that offers an AI adviser and links.',
    right: 'Advertising. None of it was carried over.',
    doubt: null,
    ...sourced('program-defined', source.article),
  },
];
