-- up

-- An advice somebody does not want to see, by its key and with a reason of their own. It stays away until it is restored.
create table advice_dismissal (
  person_id uuid not null references person,
  id uuid not null,
  advice_key text not null check (length(advice_key) between 1 and 200),
  reason text not null check (length(reason) between 1 and 300),
  dismissed_at timestamptz not null,
  restored_at timestamptz,
  primary key (person_id, id)
);
create unique index advice_dismissal_open_idx on advice_dismissal (person_id, advice_key) where restored_at is null;

alter table advice_dismissal enable row level security;
create policy self on advice_dismissal to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on advice_dismissal to cmio_self;

-- Neither why nor what: the log is read by programs, and this is private.
create trigger note_change after insert or update or delete on advice_dismissal for each row execute function note_change('advice_key');

-- down
drop table advice_dismissal;
