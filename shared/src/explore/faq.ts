import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

export interface Question extends Sourced {
  id: 'qualifications' | 'how-long' | 'without-degree' | 'stress' | 'prospects';
  question: string;
  /** The answer in a sentence, then what it rests on. */
  answer: string;
  because: readonly string[];
  /** What the article answers, where ours differs. */
  articleSays: string | null;
}

/** The article's five questions, answered by what was found. */
export const faq: readonly Question[] = [
  {
    id: 'qualifications',
    question: 'What qualifications does a CMIO need?',
    answer:
      'A medical degree, a residency, an unrestricted license and certification in a primary specialty; then years in practice, informatics and leadership.',
    because: [
      'Postings ask for the degree and for certification in at least one specialty. They call the Clinical Informatics board a plus; 48 % of CMIOs held it in 2015.',
      'A further degree is usual and not required: in 2015, 13 % had none beyond the MD.',
      'They also ask for IT architecture, project management, quality improvement and leading change. One employer wanted nobody who had been away from daily practice for more than five years.',
    ],
    articleSays:
      'It names a degree, a board certificate and ideally a degree in informatics, and leaves out the license, the licensing examinations and the fellowship that the informatics board asks for today.',
    ...sourced('secondary', source.credentials, source.amdis2015, source.hiring, source.buckhead2020, source.abpmFaq),
  },
  {
    id: 'how-long',
    question: 'How long does it take?',
    answer: 'About 15 to 17 years from the first day of medical school, 13 at the least and 24 at the most.',
    because: [
      'Four years of medical school and three to seven of residency are sourced, as are the two of a fellowship, which is optional, and the three in informatics at a quarter of full time that the board used to ask.',
      'The three to eight years of leading are our proposal. So the sum is an inference and no rule.',
      'It fits the ages that surveys found: the largest group was 41 to 45 in 2012 and 40 to 49 in 2015. In 2011, 56 % were 50 or older.',
    ],
    articleSays: 'It counts four years and three to seven, and “several more”.',
    ...sourced(
      'program-defined',
      source.docinfo,
      source.residencyLength,
      source.fellowship,
      source.abpathPathways,
      source.amdis2011,
      source.amdis2015,
      source.survey2012,
    ),
  },
  {
    id: 'without-degree',
    question: 'Can I become a CMIO without a medical degree?',
    answer: 'Not under this title: employers define a CMIO as a licensed physician. The same work has other names.',
    because: [
      'CCIO stands for any clinical background, CNIO for nurses; CHIO and CIO are open to others.',
      'Of the CIOs of health systems, 13 % were licensed physicians in 2024: most came another way.',
      'The track without a medical degree leaves out what belongs to physicians and puts AHIC, CPHIMS, PMP, CHPS or CHCIO in its place.',
    ],
    articleSays: 'It calls that technically possible, though highly unusual.',
    ...sourced('secondary', source.ccio, source.buckhead2020, source.careerGuide, source.cioSurvey),
  },
  {
    id: 'stress',
    question: 'Is it a stressful job?',
    answer: 'Not known: we found no survey that measures it.',
    because: [
      'The article thinks so, for the breadth of the post: rules, security, and change in every department at once. It thinks the work rewarding too.',
      'A survey report of 2014 says in its title that CMIOs were paid more and slightly less satisfied than before.',
    ],
    articleSays: null,
    ...sourced('unverified', source.article, source.amdis2014),
  },
  {
    id: 'prospects',
    question: 'What are the prospects for the next ten years?',
    answer: 'Not known: nobody we read counts the posts to come. Pay and number of posts have risen.',
    because: [
      'The average in the filings of non-profit hospitals rose from 302,000 dollars in 2016 to 436,287 in 2024, and in 2020 the posts were called more common than before.',
      'The article expects more demand, from data analysis, telemedicine, AI and precision medicine. That is its opinion.',
    ],
    articleSays: null,
    ...sourced('unverified', source.article, source.form990, source.buckhead2020),
  },
];
