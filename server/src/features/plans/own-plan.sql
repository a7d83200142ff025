select json_build_object(
  -- Of plans of before days were dated, a day was set when the plan was saved last, or on the day itself.
  'items', coalesce((
    select jsonb_agg(jsonb_build_object('setOn', least(i.item ->> 'targetOn', to_char(p.saved_at at time zone 'UTC', 'YYYY-MM-DD'))) || i.item order by i.nth)
    from jsonb_array_elements(p.items) with ordinality as i (item, nth)), '[]'), 'revision', coalesce(p.revision, 0), 'savedAt', p.saved_at,
  'versions', (
    select coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'program', json_build_object('id', g.id, 'name', g.name), 'items', v.items,
      'proposedAt', v.proposed_at, 'withdrawnAt', v.withdrawn_at,
      'answer', case when v.answer is not null then json_build_object('is', v.answer, 'at', v.answered_at, 'by', v.answered_name,
        'role', v.answered_role, 'organisation', v.answered_organisation, 'note', v.answer_note) end) order by v.proposed_at desc, v.number desc), '[]')
    from plan_version v join program g on g.id = v.program_id
    where v.person_id = (select app_person()))
)::text as body
from (select) as one left join plan p on p.person_id = (select app_person())
