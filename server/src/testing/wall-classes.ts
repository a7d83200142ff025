/** Which class of the wall each table is in, and what each role may do there. The list is the contract; the migrations follow it. */

const person = 'person_id = app_person()';
const program = 'program_id = app_program()';
const both = `${person} and ${program}`;
/** Of what was submitted here: not what is kept from whoever asks. */
const here = `${program} and record_id <> all kept_back()`;
const withMe = `${both} and mentor_id = app_actor()`;

/** What a program sets and everybody in it reads. */
const ruled = {
  self: { rows: 'true', verbs: 'SELECT' },
  guide: { rows: 'true', verbs: 'SELECT' },
  program: { rows: program, verbs: 'INSERT SELECT UPDATE' },
};

/** Per table and role: the plain equalities of its one policy, and the verbs it is granted. */
export const wall: Record<string, Partial<Record<'self' | 'guide' | 'program', { rows: string; verbs: string }>>> = {
  // record
  portfolio: { self: { rows: person, verbs: 'SELECT UPDATE' }, guide: { rows: person, verbs: 'SELECT UPDATE' } },
  record: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    // a confined one is its owner's, or of one program, and nobody's of the organization applied to
    guide: {
      rows: `${person} and confined_to else app_program() = app_program() and id <> all kept_back()`,
      verbs: 'SELECT UPDATE',
    },
  },
  // content
  version: { self: { rows: person, verbs: 'INSERT SELECT' } },
  record_confinement: { self: { rows: person, verbs: 'INSERT SELECT' } },
  version_file: { self: { rows: person, verbs: 'INSERT SELECT' } },
  evidence: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  // submitted
  submission: {
    self: { rows: person, verbs: 'INSERT SELECT' },
    guide: { rows: `${person} and ${here}`, verbs: 'SELECT' },
    program: { rows: here, verbs: 'SELECT' },
  },
  review_request: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: `${person} and ${here}`, verbs: 'SELECT UPDATE' },
    program: { rows: here, verbs: 'SELECT' },
  },
  review: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: `${person} and ${here}`, verbs: 'INSERT SELECT' },
    program: { rows: here, verbs: 'SELECT' },
  },
  note: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT' },
    program: { rows: program, verbs: 'SELECT' },
  },
  plan_version: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: both, verbs: 'SELECT UPDATE' },
  },
  // between a mentee and one mentor: facts for the program, and words for the two
  meeting: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: withMe, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  meeting_event: {
    self: { rows: person, verbs: 'INSERT SELECT' },
    guide: { rows: withMe, verbs: 'INSERT SELECT' },
  },
  meeting_agenda: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: withMe, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: `${program} and mentor_id = app_actor()`, verbs: 'SELECT' },
  },
  meeting_note: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: withMe, verbs: 'INSERT SELECT UPDATE' },
  },
  meeting_item: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: withMe, verbs: 'INSERT SELECT UPDATE' },
  },
  // of its writer, on either side
  meeting_private_note: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: {
      rows: 'person_id = app_actor() and mentee_id = app_person() and program_id = app_program()',
      verbs: 'INSERT SELECT UPDATE',
    },
  },
  check_in: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  record_origin: { self: { rows: person, verbs: 'INSERT SELECT' }, guide: { rows: both, verbs: 'SELECT' } },
  log_offer_put_away: { self: { rows: person, verbs: 'INSERT SELECT' } },
  // private; what is shared of it comes from `shared_applications()`. Of a move and of a share only the end may change
  application: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  application_move: { self: { rows: person, verbs: 'INSERT SELECT' } },
  application_share: { self: { rows: person, verbs: 'INSERT SELECT' } },
  application_record: { self: { rows: person, verbs: 'INSERT SELECT' } },
  application_announcement: { self: { rows: person, verbs: 'INSERT SELECT' } },
  interview: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  plan: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  imported_milestone: { self: { rows: person, verbs: 'SELECT UPDATE' } },
  account_setting: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  matching_profile: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  mentor_profile: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  mentor_away: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  calendar_feed: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  mentor_request: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  notice_setting: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  draft: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  advice_dismissal: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  credit_entry: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  credit_cycle: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  cv_entry: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  cv: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' } },
  cv_version: { self: { rows: person, verbs: 'INSERT SELECT' } },
  // in a program
  enrollment: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'SELECT' },
    program: { rows: program, verbs: 'SELECT' },
  },
  enrollment_period: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'SELECT' },
    program: { rows: program, verbs: 'SELECT' },
  },
  // why somebody was away is not for those who guide them
  enrollment_change: { self: { rows: person, verbs: 'SELECT' }, program: { rows: program, verbs: 'SELECT' } },
  mentorship: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  mentorship_event: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  mentorship_pause: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  mentorship_cover: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  compact: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: both, verbs: 'INSERT SELECT UPDATE' },
  },
  compact_signature: {
    self: { rows: person, verbs: 'INSERT SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT' },
  },
  // both are asked before either sees: the mentor has no sight of the mentee yet
  mentorship_proposal: { self: { rows: person, verbs: 'SELECT' }, program: { rows: program, verbs: 'SELECT' } },
  waiver: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  // what a person tells a program of their applications
  announcement: {
    self: { rows: person, verbs: 'INSERT SELECT UPDATE' },
    program: { rows: program, verbs: 'SELECT' },
  },
  // progress
  // progress: written by `save_progress` alone
  enrollment_progress: {
    self: { rows: person, verbs: 'SELECT' },
    guide: { rows: both, verbs: 'SELECT' },
    program: { rows: program, verbs: 'SELECT' },
  },
  // of every program, and never the program's: what somebody aims at
  track: { self: { rows: person, verbs: 'INSERT SELECT UPDATE' }, guide: { rows: person, verbs: 'SELECT' } },
  // program
  import: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  import_file: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  import_run: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  import_problem: { program: { rows: program, verbs: 'INSERT SELECT' } },
  import_person: { program: { rows: program, verbs: 'INSERT SELECT' } },
  import_pairing: { program: { rows: program, verbs: 'INSERT SELECT' } },
  import_milestone: { program: { rows: program, verbs: 'INSERT SELECT' } },
  import_document: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  import_document_file: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  invitation: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  matching_round: { program: { rows: program, verbs: 'INSERT SELECT' } },
  matching_run: { program: { rows: program, verbs: 'INSERT SELECT' } },
  matching_publication: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  membership: { program: { rows: program, verbs: 'SELECT' } },
  handover: { program: { rows: program, verbs: 'SELECT' } },
  rules_run: { program: { rows: program, verbs: 'INSERT SELECT UPDATE' } },
  // rules
  program: {
    self: { rows: 'true', verbs: 'SELECT' },
    guide: { rows: 'true', verbs: 'SELECT' },
    program: { rows: 'id = app_program()', verbs: 'SELECT' },
  },
  cohort: {
    self: { rows: 'true', verbs: 'SELECT' },
    guide: { rows: program, verbs: 'SELECT' },
    program: { rows: program, verbs: 'INSERT SELECT UPDATE' },
  },
  program_milestone: ruled,
  program_requirement: ruled,
  program_closing: ruled,
  // card: id and display_name alone, granted by column
  person: {
    self: { rows: 'true', verbs: '' },
    guide: { rows: 'true', verbs: '' },
    program: { rows: 'true', verbs: '' },
  },
  // log
  audit: { self: { rows: person, verbs: 'SELECT' }, program: { rows: program, verbs: 'SELECT' } },
  access: { self: { rows: person, verbs: 'SELECT' }, program: { rows: program, verbs: 'SELECT' } },
  account_closing: { self: { rows: person, verbs: 'SELECT' } },
  erasure_kept: { program: { rows: program, verbs: 'SELECT' } },
  account_merge: { self: { rows: person, verbs: 'SELECT' }, program: { rows: program, verbs: 'SELECT' } },
  // the actor's own
  idempotency_key: {
    self: { rows: 'actor_id = app_actor()', verbs: 'INSERT SELECT UPDATE' },
    guide: { rows: 'actor_id = app_actor()', verbs: 'INSERT SELECT UPDATE' },
    program: { rows: 'actor_id = app_actor()', verbs: 'INSERT SELECT UPDATE' },
  },
  change_request: { self: { rows: 'requested_by = app_actor()', verbs: 'SELECT' } },
  // functions alone: what two people are not to know of each other
  pairing_block: {},
  // identity: functions alone
  email: {},
  directory: {},
  list_stale: {},
  mentorship_line: {},
  check_in_line: {},
  duplicate_key: {},
  duplicate_pair: {},
  notice_ending: {},
  credential: {},
  session: {},
  setup_link: {},
  letter: {},
  sign_up: {},
  password_reset: {},
  address_change: {},
  erasure: {},
  merge_move: {},
};

/** Tables without a class: the tool's own. */
export const unwalled = ['migration'];
