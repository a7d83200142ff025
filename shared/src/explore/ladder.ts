import { type RungGates, rungGates } from '../ladder/rung-gates.js';
import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

export interface Rung extends RungGates, Sourced {
  /** What somebody in this post does. */
  does: string;
  tips: readonly { title: string; text: string }[];
  /** What the gates mean in a sentence. */
  opens: string;
  /** Who is usually found in it. */
  holders: string;
}

const gatesOf = (rung: number): RungGates => rungGates.find((one) => one.rung === rung)!;

/** The career ladder. Nobody has to begin at its foot: whoever comes enters where they stand, and may skip. */
export const ladder: readonly Rung[] = [
  {
    ...gatesOf(1),
    does: 'Studies how computers and data could serve care better, looks after databases, helps bring systems in and finds faults.',
    tips: [
      { title: 'Interdisciplinary knowledge', text: 'Learn both sides: how care is given, and how its systems work.' },
      { title: 'Problem-solving', text: 'Take a fault apart soon after it shows, before people work around it.' },
      { title: 'Communication', text: 'Put what clinicians need into the words of IT, and the other way round.' },
    ],
    opens: 'One live health-IT project, with a part of your own in it.',
    holders: 'Usually not a physician’s post.',
    ...sourced('secondary', source.article, source.amdis2011),
  },
  {
    ...gatesOf(2),
    does: 'Runs projects that bring in health-IT systems and answers for their date and their cost.',
    tips: [
      { title: 'Organization', text: 'Plan so that everybody knows what is due next, and from whom.' },
      { title: 'Teamwork', text: 'Keep the team talking with you, above all about what goes wrong.' },
      { title: 'Quality assurance', text: 'Look at the work while it grows, not only when it is handed over.' },
    ],
    opens: 'An implementation that you led as its clinical lead.',
    holders: 'Usually not a physician’s post; physicians meet it as champion or clinical lead of a project.',
    ...sourced('secondary', source.article, source.amdis2011),
  },
  {
    ...gatesOf(3),
    does: 'Answers for health informatics day by day, plans its years ahead and decides which technology comes next.',
    tips: [
      {
        title: 'Strategic thinking',
        text: 'Say where the systems should be in some years, and in which order they get there.',
      },
      { title: 'Leadership', text: 'Lead so that good people want to stay in the team.' },
      { title: 'Continuous learning', text: 'Know what is new in the field before a vendor tells you.' },
    ],
    opens: 'A post as director: of health informatics, or as medical director of informatics.',
    holders: 'Where physicians often enter: medical director of informatics, associate CMIO.',
    ...sourced('secondary', source.article, source.amdis2011, source.ccio),
  },
  {
    ...gatesOf(4),
    does: 'Brings the care an organization gives and its information technology together, across all departments.',
    tips: [
      { title: 'Coordination across departments', text: 'Find the shared interest before the shared system.' },
      {
        title: 'Policy',
        text: 'Write policies that follow from what the organization wants, and see that they are lived.',
      },
      { title: 'Change management', text: 'Bring people through the change; the technology is the smaller part.' },
    ],
    opens:
      'A department, service line or governance committee led, and people or work managed in clinic and IT alike. The title itself is not asked for.',
    holders: 'The article puts it between director and CMIO. Here it may be skipped.',
    ...sourced('unverified', source.article),
  },
  {
    ...gatesOf(5),
    does: 'Sets the course of medical informatics, sees it carried out, and stands between medical staff and IT for both.',
    tips: [],
    opens: 'The appointment.',
    holders: 'A licensed physician; others hold the neighboring titles CCIO, CNIO and CHIO.',
    ...sourced('secondary', source.article, source.ccio, source.buckhead2020),
  },
];

/** What the article does not say about its ladder. */
export const ladderNotes: readonly (Sourced & { text: string })[] = [
  {
    text: 'The lower two posts are usually held by people who are not physicians, and most new CMIOs of 2011 came from within their own health system. Enter where you stand, and skip what is below.',
    ...sourced('secondary', source.amdis2011),
  },
  {
    text: 'The article gives no years for any post. What opens each is our proposal.',
    ...sourced('program-defined', source.article),
  },
];
