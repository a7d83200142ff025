import type { Certainty } from './model.js';
import { type Track, type TrackEffect, trackEffects, type TrackPart } from './track-effects.js';

export { goalOf, noTrack, type Track, type TrackPart, trackParts } from './track-effects.js';

/** What was read of a choice. */
interface TrackReading {
  note: string;
  certainty: Certainty;
  sources: readonly string[];
  /** The civil day on which the sources were read. */
  checkedOn: string;
}
export type TrackChoice = TrackEffect & TrackReading;

/** What was read for the first version; a choice that is read again carries a day of its own. */
const READ_ON = '2026-11-23';

const seed = 'https://interviewguy.com/how-to-become-a-chief-medical-information-officer';
const titles = ['https://vdocument.in/the-chief-clinical-informatics-officer-ccio-the-ccio-is-defined-in-title.html'];

const readings: Record<
  TrackPart,
  Readonly<Record<string, Omit<TrackReading, 'checkedOn'> & { checkedOn?: string }>>
> = {
  degree: {
    md: {
      note: 'USMLE Step 1, Step 2 CK and Step 3; a school accredited by the LCME. At most four attempts at each Step.',
      certainty: 'official',
      sources: ['https://www.usmle.org/common-questions/attempt-limit'],
    },
    do: {
      note: 'COMLEX-USA Levels 1, 2-CE and 3 in this order; a school accredited by COCA. ABPM accepts a current AOA primary certificate.',
      certainty: 'official',
      sources: [
        'https://www.nbome.org/assessments/comlex-usa/bulletin/eligibility/',
        'https://support.theabpm.org/hc/en-us/articles/27803816644763-Clinical-Informatics-Certification',
      ],
    },
    abroad: {
      note: 'ECFMG certification comes before the residency. Most states ask for more years of training before a license, often three: read it at the board of the state, it is not verified here.',
      certainty: 'unverified',
      sources: ['https://virtualcredpossibilities.com/state-board-licensing/'],
    },
    bs_md: {
      note: 'The bachelor’s degree is conferred on the way. Whether the MCAT is asked for is up to the school: not verified here.',
      certainty: 'unverified',
      sources: [seed],
    },
    none: {
      note: 'What belongs to physicians falls away; a health or IT degree and AHIC, CPHIMS, PMP, CHPS or CHCIO stand in its place. Employers define a CMIO as a licensed physician: CNIO, CCIO and CHIO are the titles others hold.',
      certainty: 'secondary',
      sources: [
        'https://vdocument.in/the-chief-clinical-informatics-officer-ccio-the-ccio-is-defined-in-title.html',
        'https://buckheadfmv.com/single-post/2020/02/18/cmios-in-2020-are-more-common-and-better-paid',
      ],
    },
  },
  training: {
    fellowship: {
      note: 'Two years within four, entered through ERAS and the AMIA Match, which asks for AMIA membership. Since the practice pathway ended, the way to the Clinical Informatics board.',
      certainty: 'official',
      sources: [
        'http://www.clinfowiki.org/wiki/index.php/Clinical_Informatics_Fellowship',
        'https://www.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match',
      ],
    },
    masters: {
      note: 'About two years, three to four part time. It no longer opens the Clinical Informatics board by itself.',
      certainty: 'official',
      sources: [
        'https://www.downstate.edu/education-training/school-of-health-professions/programs/health-informatics/master-of-science/requirements.html',
        'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
      ],
    },
    certificate: {
      note: 'Lengths differ by university and are not verified here.',
      certainty: 'unverified',
      sources: [seed],
    },
    practice: {
      note: 'No formal training in informatics: three years in a post at a quarter of full time or more stand in its place, as many sitting CMIOs came. The board’s practice pathway is closed to new plans unless its end is corrected.',
      certainty: 'official',
      sources: ['https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40'],
    },
  },
  board: {
    clinical_informatics: {
      note: 'Nearly half of CMIOs held it in 2015. It needs a current primary certificate and an unrestricted license all the time.',
      certainty: 'official',
      sources: [
        'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
        'https://informaticspro.com/general/average-cmio',
      ],
    },
    ahic: {
      note: 'For whoever comes without the board: years of practice, an examination, renewed every four years.',
      certainty: 'official',
      sources: [
        'https://amia.org/careers-certifications/amia-health-informatics-certification-ahic/ahic-recertification-requirements',
      ],
    },
    none: {
      note: 'Certifications of step 6 stay optional; none of them gates an application.',
      certainty: 'program-defined',
      sources: ['https://www.informaticspro.com/blog/what-is-a-cmio'],
    },
  },
  goal: {
    cmio: { note: 'A licensed physician.', certainty: 'secondary', sources: titles },
    chio: {
      note: 'Often with analytics and information management; not always a physician.',
      certainty: 'secondary',
      sources: titles,
    },
    ccio: { note: 'The title for any clinical background.', certainty: 'secondary', sources: titles },
    cnio: { note: 'The title for nurses.', certainty: 'secondary', sources: titles },
    own: { note: 'Whatever the post you aim at is called.', certainty: 'program-defined', sources: [] },
  },
};

const read = (part: TrackPart): readonly TrackChoice[] =>
  trackEffects[part].map((effect) => ({ checkedOn: READ_ON, ...effect, ...readings[part][effect.id]! }));

/** Every choice of every part, in the order they are asked. */
export const tracks: Record<TrackPart, readonly TrackChoice[]> = {
  degree: read('degree'),
  training: read('training'),
  board: read('board'),
  goal: read('goal'),
};

/** The choice a track has made of a part, with all it changes. */
export const chosen = (track: Track, part: TrackPart): TrackChoice | undefined =>
  tracks[part].find(({ id }) => id === track[part]);
