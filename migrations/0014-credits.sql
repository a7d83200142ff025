-- up

-- The same as note_change, without the columns that a trigger names: words of a person's own are not copied into the log.
create function note_change_without() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_old jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  v_new jsonb := to_jsonb(new);
  v_changed jsonb;
begin
  select coalesce(jsonb_object_agg(key, value), '{}') into v_changed
  from jsonb_each(v_new)
  where (tg_op <> 'UPDATE' or v_old -> key is distinct from value) and key <> all (tg_argv);
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), (v_new ->> 'person_id')::uuid,
    null, nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), v_changed);
  return null;
end $$;
revoke execute on function note_change_without() from public;

-- Continuing education, one occasion a row. A removed one can come back.
create table credit_entry (
  person_id uuid not null references person,
  id uuid not null,
  earned_on date not null,
  title text not null check (title <> ''),
  provider text,
  amount numeric(7, 2) not null check (amount > 0),
  unit text not null check (unit in ('CE', 'CEU', 'PDU', 'CME', 'questions')),
  categories text[] not null check (categories <@ array['ama_pra_1', 'ama_pra_2', 'aoa_1a', 'himss_approved', 'hiim_domain', 'informatics',
    'ethics', 'longitudinal_assessment']),
  evidence_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  primary key (person_id, id),
  foreign key (person_id, evidence_id) references evidence (person_id, id)
);
create index credit_entry_person_id_earned_on_id_idx on credit_entry (person_id, earned_on, id);

-- A cycle that a board or anybody else has set for the person, with the figures they were told.
create table credit_cycle (
  person_id uuid not null references person,
  id uuid not null,
  title text not null check (title <> ''),
  authority text not null check (authority in ('state', 'board', 'other')),
  which text not null,
  from_day date not null,
  until_day date not null,
  amount numeric(7, 2) not null check (amount > 0),
  unit text not null check (unit in ('CE', 'CEU', 'PDU', 'CME', 'questions')),
  -- [{ category, amount }]
  at_least jsonb not null,
  carry_over_max numeric(7, 2) check (carry_over_max >= 0),
  -- The civil day on which the figures were asked of whoever sets them.
  asked_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  primary key (person_id, id),
  check (until_day >= from_day)
);

create trigger note_change after insert or update on credit_entry for each row execute function note_change_without('title', 'provider');
create trigger note_change after insert or update on credit_cycle for each row execute function note_change_without('title', 'which');

alter table credit_entry enable row level security;
create policy self on credit_entry to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on credit_entry to cmio_self;

alter table credit_cycle enable row level security;
create policy self on credit_cycle to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on credit_cycle to cmio_self;

-- down
drop table credit_cycle;
drop table credit_entry;
drop function note_change_without();
