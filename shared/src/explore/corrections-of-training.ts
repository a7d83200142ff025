import type { Correction } from './correction.js';
import { sourced } from './sourced.js';
import { source } from './sources.js';

/** Degrees, exams, certificates and training. */
export const correctionsOfTraining: readonly Correction[] = [
  {
    number: 1,
    topic: 'Informatics board',
    articleSays: 'Board certification “in medical informatics”, from ABPM.',
    right:
      'The subspecialty is Clinical Informatics. ABPM and, for pathologists, ABPath certify in it. It asks for a current primary certificate, an unrestricted license and, since the practice pathway ran to the end of 2025, an ACGME fellowship of 24 months.',
    doubt: 'No notice of a further extension was found, and no official notice of the closing.',
    ...sourced('official', source.abpmFaq, source.abpathPathways, source.hersh, source.ciAdmission),
  },
  {
    number: 2,
    topic: 'Who needs that board',
    articleSays: 'The informatics board is often required of CMIOs.',
    right:
      '48 % held it in 2015, and postings call it a plus. What is usually asked for is a primary board certificate, which no step of the article contains.',
    doubt: 'No share of a later year was found.',
    ...sourced('secondary', source.amdis2015, source.credentials),
  },
  {
    number: 3,
    topic: 'Specialty',
    articleSays: 'To specialize is no strict requirement.',
    right: 'The informatics board cannot be had without a primary certificate, and employers ask for one.',
    doubt: null,
    ...sourced('official', source.abpmFaq, source.credentials),
  },
  {
    number: 4,
    topic: 'Name of CPHIMS',
    articleSays: 'Certified Professional in “Health Information & Management Systems”.',
    right: 'Certified Professional in Healthcare Information and Management Systems.',
    doubt: null,
    ...sourced('secondary', source.cphims, source.cphimsRenewal),
  },
  {
    number: 5,
    topic: 'CHPS',
    articleSays: 'A foundational understanding of privacy and security, from nobody named.',
    right:
      'AHIMA’s advanced credential. One way in is a year of managing privacy or security with a master’s degree or higher, and an MD counts as one. It is renewed every two years with 30 CEU.',
    doubt: null,
    ...sourced('official', source.ahimaCeu, source.chps),
  },
  {
    number: 6,
    topic: 'PMP',
    articleSays: 'Named without conditions.',
    right: '36 months of leading projects and 35 hours of training; 60 PDU in every three years.',
    doubt: null,
    ...sourced('secondary', source.pmi, source.pmp),
  },
  {
    number: 7,
    topic: 'Renewal',
    articleSays: 'No certificate runs out.',
    right:
      'Most do: CPHIMS and CAHIMS after three years, AHIMA’s after two, PMP after three, AHIC after four, DEA after three, the license when its state says, and the informatics board asks questions every year.',
    doubt: null,
    ...sourced(
      'secondary',
      source.himssRenewal,
      source.ahimaCeu,
      source.pmi,
      source.ahic,
      source.dea,
      source.stateCycles,
      source.abpmLap,
    ),
  },
  {
    number: 8,
    topic: 'MCAT',
    articleSays: 'One has to pass it.',
    right:
      'There is no pass mark: it is scored from 472 to 528. A score ages; most schools take one of the last two or three years.',
    doubt: 'Each school sets its own window: ask it.',
    ...sourced('secondary', source.mcatAge, source.mcatScale),
  },
  {
    number: 9,
    topic: 'Exams and licenses',
    articleSays: 'A medical degree, and being licensed.',
    right:
      'Between the two lie MD or DO, three licensing examinations, the Match and a residency; DEA registration and continuing education follow. All are milestones of steps 1 and 2.',
    doubt: null,
    ...sourced('secondary', source.docinfo, source.comlex, source.match, source.dea),
  },
  {
    number: 10,
    topic: 'Medical school',
    articleSays: 'Two years of theory, then two of rotations.',
    right:
      'In 2019-20, 56 % of schools kept two pre-clerkship years, 29 % about one and a half, 6 % one. There are MD programs of three years.',
    doubt: null,
    ...sourced('official', source.preclerkship, source.threeYearMd),
  },
  {
    number: 11,
    topic: 'Residency',
    articleSays: 'A part of obtaining the degree.',
    right: 'It comes after the degree. The third licensing examination and the license fall into it or after it.',
    doubt: null,
    ...sourced('official', source.docinfo, source.comlex),
  },
  {
    number: 12,
    topic: 'Formal training',
    articleSays: 'A master’s degree or a certificate.',
    right:
      'Both exist, but the way to the informatics board is the ACGME fellowship now. It is entered through ERAS and AMIA’s own Match, not through NRMP.',
    doubt: null,
    ...sourced('official', source.fellowship, source.amiaMatch, source.amiaMatchFaq),
  },
];
