-- up

-- The document of whoever verified a past milestone elsewhere, attached to the row an import typed; its person finds it there.
create table import_document (
  program_id uuid not null,
  milestone_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by uuid not null references person,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (program_id, milestone_id),
  foreign key (program_id, milestone_id) references import_milestone
);
-- Its bytes while it is there: gone with it, and with the words about somebody who is erased.
create table import_document_file (
  program_id uuid not null,
  milestone_id uuid not null,
  content bytea,
  primary key (program_id, milestone_id),
  foreign key (program_id, milestone_id) references import_document
);

alter table import_document enable row level security;
create policy program on import_document to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on import_document to cmio_program;
alter table import_document_file enable row level security;
create policy program on import_document_file to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on import_document_file to cmio_program;

create trigger note_change after insert or update or delete on import_document for each row execute function note_change('added_by_name', 'sha256');

-- What is attached to what imports say of oneself and is not taken back.
create function imported_documents() returns table (id uuid, name text, media_type text, bytes integer, sha256 text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.id, d.name, d.media_type, d.bytes, d.sha256
  from imported_milestone m join import_document d on d.program_id = m.from_program and d.milestone_id = m.id and d.removed_at is null
  where m.person_id = app_person() and app_person() = app_actor() and m.withdrawn_at is null
$$;
create function imported_document_file(p_id uuid) returns bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.content
  from imported_milestone m join imported_documents() d on d.id = m.id
  join import_document_file f on f.program_id = m.from_program and f.milestone_id = m.id
  where m.person_id = app_person() and m.id = p_id
$$;

-- Whoever is erased is named by no row any more, and no document speaks of them.
create function drop_import_document() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from import_document_file where program_id = new.program_id and milestone_id = new.id;
  delete from import_document where program_id = new.program_id and milestone_id = new.id;
  return null;
end $$;
create trigger drop_document after update of email on import_milestone for each row when (new.email = 'erased') execute function drop_import_document();

-- An import that is undone keeps no bytes.
create function empty_import_documents() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update import_document_file f set content = null from import_milestone m
  where m.program_id = new.program_id and m.import_id = new.id and f.program_id = m.program_id and f.milestone_id = m.id;
  update import_document d set removed_at = app_now() from import_milestone m
  where m.program_id = new.program_id and m.import_id = new.id and d.program_id = m.program_id and d.milestone_id = m.id and d.removed_at is null;
  return null;
end $$;
create trigger empty_documents after update of state on import for each row when (new.state = 'undone' and old.state <> 'undone')
  execute function empty_import_documents();

revoke execute on function imported_documents(), imported_document_file(uuid), drop_import_document(), empty_import_documents() from public;
grant execute on function imported_documents(), imported_document_file(uuid) to cmio_self;
select make_keys_deferrable();

-- down
drop trigger empty_documents on import;
drop function empty_import_documents();
drop trigger drop_document on import_milestone;
drop function drop_import_document();
drop function imported_document_file(uuid);
drop function imported_documents();
drop table import_document_file;
drop table import_document;
