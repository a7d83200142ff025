/** One mentor's queue: everything open for the count, of which a page is answered. */
export const queueSql = `
select q.person_id, q.record_id, q.submission_id, q.version_id, q.number, q.milestone, q.asked_at, q.batch, q.files, q.changed, q.reviewer_id,
  p.display_name, m.display_name as reviewer, count(*) over () as waiting, min(q.asked_at) over () as oldest
from review_request q
join person p on p.id = q.person_id
left join person m on m.id = q.reviewer_id
where q.program_id = $1 and q.reviewer_id = $2 and q.closed_at is null
order by q.asked_at, q.submission_id
limit 50`;

type Row = Record<string, unknown>;

export const queueOf = (rows: Row[]) => {
  const last = rows.at(-1)!;
  return {
    waiting: Number(rows[0]!['waiting']),
    oldest: rows[0]!['oldest'],
    items: rows.map((q) => ({
      person: { id: q['person_id'], name: q['display_name'] },
      record: q['record_id'],
      submission: q['submission_id'],
      version: q['version_id'],
      number: q['number'],
      milestone: q['milestone'],
      since: q['asked_at'],
      batch: q['batch'],
      files: q['files'],
      changed: q['changed'],
      reviewer: q['reviewer_id'] === null ? null : { id: q['reviewer_id'], name: q['reviewer'] },
    })),
    ownMilestones: [],
    next:
      rows.length < 50
        ? null
        : `${(last['asked_at'] as Date).toISOString().replace('Z', '000Z')}~${last['submission_id']}`,
  };
};
