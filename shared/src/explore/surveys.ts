import type { Source } from './source.js';
import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

/** What a survey or a posting said of people in the post. */
export interface SurveyFact extends Sourced {
  id: string;
  title: string;
  found: string;
  /** As the source states it; null where it shows none. */
  year: string | null;
  /** How many answered; null where the source does not say. */
  n: number | null;
}

const fact = (
  id: string,
  title: string,
  found: string,
  year: string | null,
  n: number | null,
  rest: Sourced,
): SurveyFact => ({ id, title, found, year, n, ...rest });
const from = (...sources: Source[]) => sourced('secondary', ...sources);

/** How CMIOs came to the post. None is younger than 2024, and the shares are of 2010 to 2016: for today they are not verified. */
export const surveys: readonly SurveyFact[] = [
  fact(
    'ci-board',
    'Clinical Informatics board',
    '48 % held it, another 20 % were interested',
    '2015',
    95,
    from(source.amdis2015),
  ),
  fact(
    'practice',
    'Still in practice',
    '71 %, a year later 68 %',
    '2014, 2015',
    null,
    from(source.amdis2014, source.amdis2015),
  ),
  fact('degrees', 'No further degree beyond the MD', '13 %', '2015', 95, from(source.amdis2015)),
  fact(
    'first-post',
    'In their first CMIO post',
    '64 %, after 81 % the year before',
    '2011',
    null,
    from(source.amdis2011),
  ),
  fact(
    'hired-from',
    'Where new CMIOs came from',
    'Most from within the same health system',
    '2011',
    null,
    from(source.amdis2011),
  ),
  fact('years', 'Years in the post', 'Largest group 3 to 5, then 6 to 10', '2015', 95, from(source.amdis2015)),
  fact('age', 'Age', 'Largest group 40 to 49, then 50 to 59', '2015', 95, from(source.amdis2015)),
  fact(
    'reports-to',
    'Reports to',
    'CMO 33 %, CIO 32 %; reporting to both was recommended most',
    '2015',
    95,
    from(source.amdis2015),
  ),
  fact('specialty', 'Specialty', 'Often internal medicine or pediatrics', '2014', null, from(source.amdis2014)),
  fact(
    'experience',
    'Experience, compared with before',
    'More years with clinical information systems, fewer among the executives',
    null,
    161,
    from(source.wittkieffer),
  ),
  fact(
    'team',
    'A team, for example',
    'UCHealth: the CMIO leads 25 physician informaticians and still sees patients',
    '2022',
    1,
    from(source.cmio3),
  ),
  fact(
    'postings',
    'What postings ask',
    'MD, certification in a specialty, the informatics board as a plus, IT architecture, project management, quality improvement, leading change',
    null,
    null,
    from(source.credentials),
  ),
  fact(
    'recency',
    'How recent the practice must be',
    'One employer: at most five years away from it, and work on order sets or as CMIO before',
    null,
    1,
    from(source.hiring),
  ),
  fact(
    'fellows',
    'Who enters a fellowship',
    '72 % aged 31 to 40, 54 % from primary care, most without informatics before',
    '2016 to 2024',
    394,
    from(source.fellows),
  ),
];
