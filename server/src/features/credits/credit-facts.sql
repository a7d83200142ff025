select json_build_object(
  'cycles', (
    select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'authority', c.authority, 'which', c.which, 'from', c.from_day,
      'until', c.until_day, 'amount', c.amount, 'unit', c.unit, 'atLeast', c.at_least, 'carryOverMax', c.carry_over_max,
      'askedOn', c.asked_on, 'revision', c.revision) order by c.until_day, c.id), '[]')
    from credit_cycle c where c.person_id = (select app_person()) and c.removed_at is null),
  'credits', (
    select coalesce(json_agg(json_build_object('on', g.earned_on, 'amount', g.amount, 'unit', g.unit, 'categories', g.categories)
      order by g.earned_on, g.unit, g.categories), '[]')
    from (
      select earned_on, unit, categories, sum(amount) as amount from credit_entry
      where person_id = (select app_person()) and removed_at is null group by earned_on, unit, categories
    ) g)
)::text as body
