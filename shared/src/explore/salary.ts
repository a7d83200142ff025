import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

/** A band of the article, as it prints it: figures of one career article, never advice. */
export interface SalaryBand extends Sourced {
  title: string;
  /** Years in the post: from, included, to, excluded; null is no end. Null for a band without a rule. */
  years: { from: number; before: number | null } | null;
  /** US dollars a year. */
  from: number;
  to: number;
  /** Whether the article leaves its upper end open. */
  openAbove: boolean;
  does: string;
}

const article = sourced('unverified', source.article);

/**
 * The article calls its ranges medians, lets the years of neighbors share an end, and states no years for the highest. Here a year
 * belongs to one band only, and the highest has no rule.
 */
export const salaryBands: readonly SalaryBand[] = [
  {
    title: 'Entry-level',
    years: { from: 0, before: 2 },
    from: 150_000,
    to: 200_000,
    openAbove: false,
    does: 'New in the post, with medicine and technology behind them; often a medical degree and a master’s in informatics.',
    ...article,
  },
  {
    title: 'Mid-level',
    years: { from: 2, before: 5 },
    from: 200_000,
    to: 260_000,
    openAbove: false,
    does: 'Brings systems in, manages medical data, advises on policies and procedures.',
    ...article,
  },
  {
    title: 'Senior',
    years: { from: 5, before: null },
    from: 260_000,
    to: 320_000,
    openAbove: false,
    does: 'Answers for all of informatics and its compliance, and decides how technology is used.',
    ...article,
  },
  {
    title: 'Executive-level',
    years: null,
    from: 320_000,
    to: 400_000,
    openAbove: true,
    does: 'Sets the course, leads large teams, takes the decisions with the most at stake.',
    ...article,
  },
];

/** What somebody counted, and of whom. */
export interface SalaryFigure extends Sourced {
  what: string;
  /** Null where the source shows none. */
  year: number | null;
  /** US dollars a year; a range where the source states the largest group only. */
  from: number;
  to: number;
  /** How many people or filings; null where the source does not say. */
  n: number | null;
}

const filings = (year: number, dollars: number, n: number): SalaryFigure => ({
  what: 'Average, Form 990 filings of non-profit hospitals',
  year,
  from: dollars,
  to: dollars,
  n,
  ...sourced('secondary', source.form990),
});

/** Oldest first. */
export const salaryFigures: readonly SalaryFigure[] = [
  {
    what: 'Average, AMDIS-Gartner survey',
    year: 2014,
    from: 326_000,
    to: 326_000,
    n: null,
    ...sourced('secondary', source.amdis2014),
  },
  {
    what: 'Average, AMDIS-Gartner survey',
    year: 2015,
    from: 343_000,
    to: 343_000,
    n: 95,
    ...sourced('secondary', source.amdis2015),
  },
  filings(2016, 302_000, 26),
  filings(2020, 383_000, 78),
  filings(2023, 413_000, 52),
  filings(2024, 436_287, 73),
  {
    what: 'Largest group, WittKieffer and AMDIS survey; bonuses can be 20 to 30 %',
    year: null,
    from: 300_000,
    to: 350_000,
    n: 161,
    ...sourced('secondary', source.wittkieffer),
  },
];

/** The latest counted average; the article’s bands end below it. */
export const latestSalary: SalaryFigure = salaryFigures
  .filter(({ year }) => year !== null)
  .reduce((latest, figure) => (figure.year! > latest.year! ? figure : latest));

export const salaryNotes: readonly string[] = [
  'The filings name non-profit hospitals only. Pay rises with their beds and their revenue.',
  'The article does not say where its figures come from, or of which year they are. They are shown as its figures, and as no advice.',
];
