/** What a sheet of an import tells of. A sheet of people may name a mentor in a column, so that one sheet is enough. */
export const importKinds = ['people', 'mentorships', 'milestones'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportField {
  /** Its name in a reading, unique within its kind. */
  id: string;
  /** As the template heads the column. */
  title: string;
  required: boolean;
  /** What a cell holds; dates are read in the order their column has. */
  holds: 'text' | 'email' | 'date' | 'month' | 'role' | 'fraction' | 'yes_no' | 'milestone' | 'cohort';
  /** Other heads of the same column, in lower case and letters alone, parted by spaces. */
  also: string;
  /** Two examples for the template; made up. */
  examples: readonly [string, string];
}

const mentor =
  'mentoremail mentor mentorsemail mentormail supervisor supervisoremail faculty advisor adviser advisoremail coach';
const email = 'email emailaddress mail mailaddress address emails workemail login username';
const started =
  'start startdate starts startson from since begin begins began begindate entry entrydate joined enrolled enrollmentdate';

/** The columns an import knows, by what its sheet tells of. */
export const importFields: Record<ImportKind, readonly ImportField[]> = {
  people: [
    {
      id: 'name',
      title: 'Name',
      required: false,
      holds: 'text',
      also: 'fullname displayname person mentee menteename trainee fellow participant',
      examples: ['Ines Calloway', 'Ravi Brandt'],
    },
    {
      id: 'email',
      title: 'E-mail',
      required: true,
      holds: 'email',
      also: `${email} menteeemail traineeemail fellowemail`,
      examples: ['ines@calloway.example', 'ravi@brandt.example'],
    },
    {
      id: 'role',
      title: 'Role',
      required: false,
      holds: 'role',
      also: 'roles type function as kind position',
      examples: ['mentee', 'mentor'],
    },
    {
      id: 'cohort',
      title: 'Cohort',
      required: false,
      holds: 'cohort',
      also: 'class group year cohortname intake track',
      examples: ['', ''],
    },
    { id: 'start', title: 'Start', required: false, holds: 'date', also: started, examples: ['2026-07-01', ''] },
    {
      id: 'fraction',
      title: 'Fraction',
      required: false,
      holds: 'fraction',
      also: 'fte parttime percent percentage fulltime share effort workload',
      examples: ['80 %', ''],
    },
    {
      id: 'mentor',
      title: 'Mentor e-mail',
      required: false,
      holds: 'email',
      also: mentor,
      examples: ['ravi@brandt.example', ''],
    },
  ],
  mentorships: [
    {
      id: 'mentee',
      title: 'Mentee e-mail',
      required: true,
      holds: 'email',
      also: 'mentee menteeemail menteemail trainee traineeemail fellow fellowemail email emailaddress',
      examples: ['ines@calloway.example', 'ines@calloway.example'],
    },
    {
      id: 'mentor',
      title: 'Mentor e-mail',
      required: true,
      holds: 'email',
      also: mentor,
      examples: ['ravi@brandt.example', 'noor@haddad.example'],
    },
    {
      id: 'primary',
      title: 'Primary',
      required: false,
      holds: 'yes_no',
      also: 'isprimary primarymentor main mainmentor lead',
      examples: ['yes', 'no'],
    },
    {
      id: 'start',
      title: 'From',
      required: false,
      holds: 'date',
      also: started,
      examples: ['2026-07-01', '2026-09-01'],
    },
  ],
  milestones: [
    {
      id: 'email',
      title: 'E-mail',
      required: true,
      holds: 'email',
      also: `${email} mentee menteeemail trainee traineeemail person`,
      examples: ['ines@calloway.example', 'ines@calloway.example'],
    },
    {
      id: 'milestone',
      title: 'Milestone',
      required: true,
      holds: 'milestone',
      also: 'milestoneid milestonetitle milestones item requirement activity achievement credential',
      examples: ['medical-degree', 'Full state medical license'],
    },
    {
      id: 'from',
      title: 'When',
      required: true,
      holds: 'month',
      also: 'date from on start startdate issued issuedon issuedate completed completedon completiondate dated since',
      examples: ['2014-06', '2016-03-01'],
    },
    {
      id: 'until',
      title: 'Until',
      required: false,
      holds: 'month',
      also: 'to end enddate ends expires expireson expiry expirydate expiration validuntil validto',
      examples: ['', '2028-03-01'],
    },
    {
      id: 'document',
      title: 'What the document says',
      required: false,
      holds: 'text',
      also: 'document evidence note notes comment comments reference description details documentsays',
      examples: ['MD, Harrow College of Medicine', 'License 123456'],
    },
    {
      id: 'verifiedBy',
      title: 'Verified elsewhere by',
      required: false,
      holds: 'text',
      also: 'verifiedby verified approvedby signedby signedoffby verifier verifiedelsewhere',
      examples: ['', 'State Board of Medicine'],
    },
    {
      id: 'verifiedOn',
      title: 'Verified on',
      required: false,
      holds: 'month',
      also: 'verifiedon verificationdate verifieddate approvedon signedon dateverified verifiedelsewhereon',
      examples: ['', '2024-02-11'],
    },
  ],
};
