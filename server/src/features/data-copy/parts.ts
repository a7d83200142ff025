/** One file of a data copy: what it is for its reader, and where its rows are from. */
interface Part {
  file: string;
  about: string;
  /** A table the person's own role may read, by its `person_id`; without one the rows come from `copy_of_account()`. */
  table?: string;
}

/**
 * The whole data copy. A new table with a `person_id` gets a line here (with `table` when `cmio_self` may select from it, else also a
 * line in a newer `copy_of_account()`), or a reason in `notInCopy`; `data-copy.spec.ts` fails until it has one of them.
 */
export const parts: Part[] = [
  { file: 'person', about: 'Who you are here.' },
  { file: 'email', about: 'The addresses you sign in with.' },
  {
    file: 'credential',
    about: 'When your password was set. The password itself is not stored, only a fingerprint of it.',
  },
  { file: 'session', about: 'Where you signed in: when it began, was last used and ended.' },
  { file: 'program', about: 'The programs that the other files name by their id.' },
  { file: 'enrollment', table: 'enrollment', about: 'The programs you were offered or joined, and when you left.' },
  {
    file: 'enrollment_period',
    table: 'enrollment_period',
    about: 'Training and leave by date. A row with superseded_at was corrected later.',
  },
  {
    file: 'enrollment_change',
    table: 'enrollment_change',
    about: 'What was said about your enrollments, by whom and when: leave, part time, cohorts, ends.',
  },
  { file: 'mentorship', table: 'mentorship', about: 'Who mentored you, by date.' },
  {
    file: 'mentorship_proposal',
    table: 'mentorship_proposal',
    about: 'Mentorships that were proposed to you, and what became of them.',
  },
  {
    file: 'mentorship_event',
    table: 'mentorship_event',
    about: 'What was done about your mentorships, by whom and why.',
  },
  { file: 'mentorship_pause', table: 'mentorship_pause', about: 'When a mentorship of yours rested.' },
  { file: 'mentorship_cover', table: 'mentorship_cover', about: 'Who stood in for a mentor of yours.' },
  {
    file: 'change_request',
    table: 'change_request',
    about: 'What you asked a program in confidence about a mentorship.',
  },
  { file: 'compact', table: 'compact', about: 'What you and a mentor agreed on, every version.' },
  { file: 'compact_signature', table: 'compact_signature', about: 'Who signed which version, and as what.' },
  { file: 'meeting', table: 'meeting', about: 'Your meetings with mentors: state, times and minutes.' },
  { file: 'meeting_event', table: 'meeting_event', about: 'What was proposed, agreed, moved or called off, and when.' },
  { file: 'meeting_agenda', table: 'meeting_agenda', about: 'What your meetings were about, and where.' },
  { file: 'meeting_note', table: 'meeting_note', about: 'Notes that you and your mentor both read.' },
  {
    file: 'meeting_private_note',
    table: 'meeting_private_note',
    about: 'Notes on meetings that you alone read, as a mentee or as a mentor.',
  },
  { file: 'meeting_item', table: 'meeting_item', about: 'What you agreed to do, and until when.' },
  { file: 'check_in', table: 'check_in', about: 'What you said of your mentorships twice a year, for yourself.' },
  {
    file: 'record_origin',
    table: 'record_origin',
    about: 'Which records came from what happened here, and from what.',
  },
  { file: 'log_offer_put_away', table: 'log_offer_put_away', about: 'What you did not want to be offered again.' },
  { file: 'waiver', table: 'waiver', about: 'Milestones a program spared you, why, and who said so.' },
  { file: 'record', table: 'record', about: 'Your milestones, one row for each occurrence, with its state.' },
  {
    file: 'record_confinement',
    table: 'record_confinement',
    about: 'Which records only you see until you submit them: the organization you applied to, and its posting.',
  },
  {
    file: 'version',
    table: 'version',
    about: 'What each record says, every version, with the digest that proves it unchanged.',
  },
  { file: 'version_file', table: 'version_file', about: 'Which file of evidence belongs to which version.' },
  { file: 'evidence', table: 'evidence', about: 'Your files of evidence. Their bytes are in the folder evidence.' },
  { file: 'draft', table: 'draft', about: 'What you were typing, also drafts you discarded.' },
  { file: 'submission', table: 'submission', about: 'What you submitted, frozen as it was on that day.' },
  { file: 'review_request', table: 'review_request', about: 'Who was asked to decide, and what became of it.' },
  {
    file: 'review',
    table: 'review',
    about: 'Decisions about you: who, in which role, when, why and how it was known.',
  },
  { file: 'note', table: 'note', about: 'Notes that mentors wrote about you.' },
  { file: 'portfolio', table: 'portfolio', about: 'How often your journey changed.' },
  { file: 'enrollment_progress', table: 'enrollment_progress', about: 'The figures your programs see, for each step.' },
  { file: 'track', table: 'track', about: 'Your track: degree, training, board and goal.' },
  { file: 'plan', table: 'plan', about: 'Your learning plan as it is now.' },
  { file: 'plan_version', table: 'plan_version', about: 'The plans you proposed, and the answers.' },
  { file: 'advice_dismissal', table: 'advice_dismissal', about: 'Advice you put away, and why.' },
  { file: 'notice_setting', table: 'notice_setting', about: 'Which letters you want.' },
  { file: 'credit_entry', table: 'credit_entry', about: 'Your continuing education.' },
  { file: 'credit_cycle', table: 'credit_cycle', about: 'Cycles of continuing education you wrote down yourself.' },
  { file: 'cv_entry', table: 'cv_entry', about: 'What you added to your CVs by hand, also what you removed.' },
  { file: 'cv', table: 'cv', about: 'Your CVs: how each begins, and what you chose, ordered and said in other words.' },
  {
    file: 'cv_version',
    table: 'cv_version',
    about: 'Your CVs as you froze them, with the digest that proves them unchanged.',
  },
  { file: 'application', table: 'application', about: 'Where you applied, and what you wrote about it.' },
  {
    file: 'application_move',
    table: 'application_move',
    about: 'Where each application went and when; a row with superseded_at was corrected or taken back.',
  },
  { file: 'interview', table: 'interview', about: 'Your interviews, with what you wrote about them for yourself.' },
  { file: 'application_share', table: 'application_share', about: 'Who may or might read applications of yours.' },
  { file: 'application_record', table: 'application_record', about: 'Which records were made from applications.' },
  { file: 'announcement', table: 'announcement', about: 'What you told programs of offers and appointments.' },
  {
    file: 'application_announcement',
    table: 'application_announcement',
    about: 'From which application each announcement was.',
  },
  {
    file: 'imported_milestone',
    table: 'imported_milestone',
    about: 'Milestones that a program’s import says you have, and what you said to them.',
  },
  { file: 'account_setting', table: 'account_setting', about: 'Your time zone and your NPI.' },
  {
    file: 'matching_profile',
    table: 'matching_profile',
    about: 'What you said for the matching of a program: where you work, languages, and mentors you wished for.',
  },
  { file: 'mentor_profile', table: 'mentor_profile', about: 'What you say of yourself as a mentor.' },
  { file: 'mentor_away', table: 'mentor_away', about: 'When you are away as a mentor.' },
  {
    file: 'calendar_feed',
    table: 'calendar_feed',
    about: 'Since when your calendar reads what is due here, and whether it is told names.',
  },
  { file: 'mentor_request', table: 'mentor_request', about: 'Whom you asked by letter to be your mentor.' },
  { file: 'access', table: 'access', about: 'Who opened your record, for which program, on which day.' },
  { file: 'account_closing', table: 'account_closing', about: 'When you closed your account, and opened it again.' },
  {
    file: 'audit',
    table: 'audit',
    about: 'What was changed about you, by whom and when; the words themselves are in the other files.',
  },
  {
    file: 'account_merge',
    table: 'account_merge',
    about: 'Accounts of yours that became part of this one, and what was undone.',
  },
  { file: 'membership', about: 'The programs you work or worked in, and as what.' },
  { file: 'invitation', about: 'Invitations you accepted.' },
  { file: 'invitation_made', about: 'Invitations you sent.' },
  { file: 'mentored', about: 'People you mentor or mentored.' },
  { file: 'decided', about: 'Decisions you signed. What they were about stays with the person who logged it.' },
  { file: 'written', about: 'Notes you wrote about others.' },
  { file: 'opened', about: 'Records of others that you opened.' },
  { file: 'idempotency_key', about: 'Marks that keep a repeated request from being carried out twice.' },
];

/** Tables about people that no data copy holds, and why. */
export const notInCopy: Record<string, string> = {
  merge_move: 'How to undo a merge, for 30 days: what it moved is in the other files.',
  notice_ending:
    'Marks by which the address in a letter ends letters like it; they hold nothing of you and go after 60 days.',
  erasure: 'Written when somebody is erased; who is erased takes no copy.',
  erasure_kept: 'The same.',
  password_reset: 'That you asked for a new password is forgotten after a month.',
  address_change: 'The addresses you sign in with are in email; what was asked for in vain is forgotten after a month.',
  pairing_block: 'A program keeps two people apart in confidence: neither side learns of it.',
};

/** Every row of every part in one statement, so that all of it is as of one moment: its part (the place in the list), its JSON, and whose. */
export const copyStatement = {
  name: 'data_copy',
  text: `select part, body::text as text, app_person() as person from (
    ${parts
      .flatMap(({ table }, at) =>
        table
          ? [`select ${at} as part, to_jsonb(t) as body from ${table} t where t.person_id = (select app_person())`]
          : [],
      )
      .join('\n    union all\n    ')}
    union all
    select place.at - 1, own.body from copy_of_account() own
    join unnest(array[${parts.map(({ file }) => `'${file}'`).join(', ')}]) with ordinality as place (file, at) on place.file = own.part
  ) everything order by part, everything.body`,
};
