/** One person's applications as flat rows, one per move. */
export const applicationsSql = `
select a.id, a.organisation, a.role, a.rung, a.reports_to, a.place, a.size, a.next, a.closes_on, a.last_contact_on, a.archived_at, a.revision, a.created_at,
  m.to_place, m.on_day, m.words, c.at as interview_at
from application a
join application_move m on m.person_id = a.person_id and m.application_id = a.id and m.superseded_at is null
left join (
  select application_id, min(at) as at from interview
  where person_id = $1 and state = 'planned' and removed_at is null and at > $2 group by application_id
) c on c.application_id = a.id
where a.person_id = $1 and a.removed_at is null
order by a.created_at desc, a.id desc, m.on_day, m.position`;

type Row = Record<string, unknown>;

export const applicationsOf = (rows: Row[]) => ({
  applications: [...Map.groupBy(rows, (row) => row['id']).values()].map((moves) => {
    const a = moves[0]!;
    return {
      id: a['id'],
      organisation: a['organisation'],
      role: a['role'],
      rung: a['rung'],
      reportsTo: a['reports_to'],
      place: a['place'],
      size: a['size'],
      next: a['next'],
      closesOn: a['closes_on'],
      moves: moves.map((m) => ({ to: m['to_place'], on: m['on_day'], words: m['words'] })),
      lastContactOn: a['last_contact_on'],
      interviewAt: a['interview_at'],
      archivedAt: a['archived_at'],
      readers: 0,
      revision: a['revision'],
      createdAt: a['created_at'],
    };
  }),
  shares: [],
});
