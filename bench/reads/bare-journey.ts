/** The journey as flat rows: a row per record, and rows of other kinds for what else a journey holds. */
export const journeySql = `
select 'record' as kind, p.id as person, p.display_name, f.revision, r.id, r.milestone, r.state, r.said_from, r.said_until, r.said_ongoing,
  r.verified_version, r.verified_number, r.verified_from, r.verified_until, r.verified_program, r.verified_at, r.submitted_at, r.returned_at, r.not_met_at,
  r.logged_at, r.updated_at, r.versions, r.renews, r.files, q.program_id, q.batch, q.reviewer_id, m.display_name as reviewer,
  w.decision, w.decided_at, w.reviewer_name, w.known ->> 'how' as known, w.note, null::text as program_name, null::text as cohort, null::boolean as accepted, null::boolean as ended,
  null::text as text, null::smallint as step,
  null::int as quiet_days, null::int as stuck_days, null::real as fraction, null::boolean as leave
from record r
join person p on p.id = r.person_id
join portfolio f on f.person_id = r.person_id
left join review_request q on q.person_id = r.person_id and q.record_id = r.id and q.closed_at is null
left join person m on m.id = q.reviewer_id
left join review w on w.person_id = r.person_id and w.id = r.last_review
where r.person_id = $1 and r.state <> 'withdrawn'
union all
select 'enrollment', null, null, null, null, null, null, lower(t.valid)::text, (upper(t.valid) - 1)::text, null, null, null, null, null, null, null, null, null, null, e.offered_at, null, null, null, null,
  g.id, null, m.id, m.display_name, null, null, null, null, null, g.name, c.name, e.accepted_at is not null, e.ended_at is not null, null, null,
  g.quiet_days, g.stuck_days, t.fraction, t.kind = 'leave'
from enrollment e
join program g on g.id = e.program_id
left join enrollment_period t on t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null and t.valid @> $2::date
left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
left join mentorship s on s.person_id = e.person_id and s.program_id = e.program_id and s.is_primary and s.superseded_at is null and s.valid @> $2::date
left join person m on m.id = s.mentor_id
where e.person_id = $1
union all
select 'draft', null, null, null, d.id, d.content ->> 'milestone', null, d.content ->> 'record', null, null, null, null, null, null, null, null, null, null, null, null, d.saved_at, null, null, null,
  null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null
from draft d where d.person_id = $1 and d.discarded_at is null and d.logged_at is null
union all
select 'note', null, null, null, n.id, n.milestone, null, null, null, null, null, null, null, null, null, null, null, null, null, n.written_at, null, null, null, null,
  null, null, null, n.author_name, null, null, null, null, null, g.name, null, null, null, n.text, n.step, null, null, null, null
from note n join program g on g.id = n.program_id where n.person_id = $1`;

type Row = Record<string, unknown>;

const card = (id: unknown, name: unknown) => (id === null ? null : { id, name });
const by = (kind: string, rows: Row[]) => rows.filter((row) => row['kind'] === kind);

const record = (r: Row) => ({
  id: r['id'],
  milestone: r['milestone'],
  state: r['state'],
  when: { from: r['said_from'], until: r['said_until'], ongoing: r['said_ongoing'] },
  verified:
    r['verified_version'] === null
      ? null
      : {
          version: r['verified_number'],
          from: r['verified_from'],
          until: r['verified_until'],
          program: r['verified_program'],
          at: r['verified_at'],
        },
  waiting:
    r['state'] !== 'submitted'
      ? null
      : {
          since: r['submitted_at'],
          program: r['program_id'],
          reviewer: card(r['reviewer_id'], r['reviewer']),
          batch: r['batch'],
        },
  returnedAt: r['returned_at'],
  notMetAt: r['not_met_at'],
  loggedAt: r['logged_at'],
  updatedAt: r['updated_at'],
  lastDecision:
    r['decision'] === null
      ? null
      : { decision: r['decision'], at: r['decided_at'], by: r['reviewer_name'], known: r['known'], note: r['note'] },
  versions: r['versions'],
  renews: r['renews'],
  files: r['files'],
});

/** What nobody of the benchmark has: it is written, and not read. */
const nothing = {
  imported: null,
  planned: [],
  track: { degree: null, training: null, board: null, goal: null, goalWords: null, revision: 0 },
};
const noRules = { closings: {}, milestones: [], required: [], waived: [], waivers: [] };

export const journeyOf = (rows: Row[]) => {
  const records = by('record', rows).sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  return {
    person: card(records[0]?.['person'], records[0]?.['display_name']),
    revision: records[0]?.['revision'],
    ...nothing,
    rules: by('enrollment', rows).map((e) => ({ program: e['program_id'], ...noRules })),
    enrollments: by('enrollment', rows).map((e) => ({
      program: card(e['program_id'], e['program_name']),
      cohort: e['cohort'],
      accepted: e['accepted'],
      ended: e['ended'],
      mentor: card(e['reviewer_id'], e['reviewer']),
      thresholds: { quietDays: e['quiet_days'], stuckDays: e['stuck_days'] },
      periods: [{ from: e['said_from'], until: e['said_until'], fraction: e['fraction'], leave: e['leave'] }],
    })),
    records: records.map(record),
    drafts: by('draft', rows).map((d) => ({
      id: d['id'],
      milestone: d['milestone'],
      record: d['said_from'],
      savedAt: d['updated_at'],
    })),
    notes: by('note', rows).map((n) => ({
      id: n['id'],
      step: n['step'],
      milestone: n['milestone'],
      text: n['text'],
      by: n['reviewer'],
      program: n['program_name'],
      at: n['logged_at'],
    })),
  };
};
