import { formatPartial } from '../dates/partial-date.js';
import { closingWays } from './closing-ways.js';
import type { Certainty } from './model.js';
import type { Track } from './tracks.js';
import type { Way } from './way.js';

/** Why choices do not go together. They may be kept: it is said, never refused. */
export interface Objection {
  text: string;
  source: string;
  certainty: Certainty;
  /** The civil day on which the source was read. */
  checkedOn: string;
}

/** What speaks against a track on a civil day. The way says until when its program takes the practice pathway to be open. */
export const objectionsTo = (track: Track, way: Way, today: string): readonly Objection[] =>
  [...rules(track), ...practicePathway(track, way, today)].filter((objection) => objection !== null);

const titles = 'https://vdocument.in/the-chief-clinical-informatics-officer-ccio-the-ccio-is-defined-in-title.html';

const rules = ({ degree, training, board, goal }: Track): readonly (Objection | null)[] => {
  const physician = degree !== null && degree !== 'none';
  return [
    when(degree === 'none' && goal === 'cmio', {
      text: 'Employers define a CMIO as a licensed physician. CCIO, CHIO and CNIO are titles others hold.',
      source: 'https://buckheadfmv.com/single-post/2020/02/18/cmios-in-2020-are-more-common-and-better-paid',
      certainty: 'secondary',
    }),
    when(degree === 'none' && training === 'fellowship', {
      text: 'The fellowship is for physicians: any residency opens it, and nothing else does.',
      source: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7647293',
      certainty: 'official',
    }),
    when(degree === 'none' && board === 'clinical_informatics', {
      text: 'The Clinical Informatics board is for physicians: it asks for a medical degree, a primary certificate and a license. AHIC is open to others.',
      source: 'https://www.theabpm.org/become-certified/subspecialties/clinical-informatics/',
      certainty: 'official',
    }),
    when(physician && goal === 'cnio', {
      text: 'CNIO is the title of nurses. CCIO is the one for any clinical background.',
      source: titles,
      certainty: 'secondary',
    }),
  ];
};

const READ_ON = '2026-11-23';
const when = (holds: boolean, objection: Omit<Objection, 'checkedOn'>): Objection | null =>
  holds ? { ...objection, checkedOn: READ_ON } : null;

const practicePathway = ({ degree, training, board }: Track, way: Way, today: string): readonly Objection[] => {
  const asksForFellowship = board === 'clinical_informatics' && training !== null && training !== 'fellowship';
  const closedOn = way.closesOn('ci-practice-pathway');
  if (degree === 'none' || !asksForFellowship || closedOn >= today) return [];
  const { source, certainty, checkedOn, doubt } = closingWays.find(({ id }) => id === 'ci-practice-pathway')!;
  const rule = `Without the fellowship this board was open until ${formatPartial(closedOn)}; whoever was admitted before keeps it.`;
  return [{ text: [rule, doubt].filter(Boolean).join(' '), source, certainty, checkedOn }];
};
