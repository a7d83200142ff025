import type { ClosingWay } from './model.js';

/** The ways that close. The day is data: a program that knows better corrects it. */
export const closingWays: readonly ClosingWay[] = [
  {
    id: 'ci-practice-pathway',
    title: 'Practice pathway to the Clinical Informatics board',
    closesOn: '2025-12-31',
    certainty: 'official',
    source: 'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
    checkedOn: '2026-11-23',
    doubt: 'Neither an extension beyond 2025 nor a notice of closing was found: ask ABPM or ABPath.',
  },
  {
    id: 'halm-practice-pathway',
    title: 'Practice pathway to HALM certification',
    closesOn: '2030-12-31',
    certainty: 'official',
    source: 'https://www.theabfm.org/added-qualifications/halm/',
    checkedOn: '2026-11-23',
    doubt: null,
  },
];
