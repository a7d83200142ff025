-- up

-- The wall: one role a transaction, and per role at most one policy a table, made of plain equalities.
-- Never an `or` of two settings and never a sub-query over memberships: both defeat the index (28 and 10 to 100 times the buffers).

-- A function is nobody's until it is granted.
revoke execute on all functions in schema public from public;
grant usage on schema public to cmio_app, cmio_self, cmio_guide, cmio_program;
grant execute on function app_actor(), app_person(), app_program(), app_now(), app_today() to cmio_self, cmio_guide, cmio_program;
grant execute on function open_scope(bytea, uuid, uuid, text[], timestamptz, text) to cmio_self, cmio_guide, cmio_program;
grant execute on function works_in(uuid, uuid, text, date), signature(), submitted_file(uuid, text), taken_back(uuid) to cmio_guide;
grant execute on function note_refusal(bytea, uuid, uuid, text, text, timestamptz, text), sign_in_secret(text),
  start_session(uuid, bytea, bytea, timestamptz), end_session(bytea, timestamptz), session_person(bytea, timestamptz),
  who_am_i(bytea, timestamptz), setup_link_expiry(bytea, timestamptz), read_invitation(bytea, timestamptz),
  use_setup_link(bytea, uuid, text, text, text, bytea, uuid, text, uuid, timestamptz),
  accept_invitation(bytea, bytea, uuid, text, text, bytea, text, uuid, timestamptz) to cmio_app;

-- Identity: reached through functions alone, so no role has a policy on it.
alter table email enable row level security;
alter table credential enable row level security;
alter table session enable row level security;
alter table setup_link enable row level security;

alter table portfolio enable row level security;
create policy self on portfolio to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, update on portfolio to cmio_self;
create policy guide on portfolio to cmio_guide using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, update on portfolio to cmio_guide;

alter table record enable row level security;
create policy self on record to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on record to cmio_self;
create policy guide on record to cmio_guide using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, update on record to cmio_guide;

alter table version enable row level security;
create policy self on version to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on version to cmio_self;

alter table version_file enable row level security;
create policy self on version_file to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on version_file to cmio_self;

alter table evidence enable row level security;
create policy self on evidence to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on evidence to cmio_self;

alter table draft enable row level security;
create policy self on draft to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on draft to cmio_self;

alter table submission enable row level security;
create policy self on submission to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on submission to cmio_self;
create policy guide on submission to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program()));
grant select on submission to cmio_guide;
create policy program on submission to cmio_program using (program_id = (select app_program()));
grant select on submission to cmio_program;

alter table review_request enable row level security;
create policy self on review_request to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on review_request to cmio_self;
create policy guide on review_request to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, update on review_request to cmio_guide;
create policy program on review_request to cmio_program using (program_id = (select app_program()));
grant select on review_request to cmio_program;

alter table review enable row level security;
create policy self on review to cmio_self using (person_id = (select app_person()));
grant select on review to cmio_self;
create policy guide on review to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert on review to cmio_guide;
create policy program on review to cmio_program using (program_id = (select app_program()));
grant select on review to cmio_program;

alter table note enable row level security;
create policy self on note to cmio_self using (person_id = (select app_person()));
grant select on note to cmio_self;
create policy guide on note to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert on note to cmio_guide;
create policy program on note to cmio_program using (program_id = (select app_program()));
grant select on note to cmio_program;

alter table enrollment enable row level security;
create policy self on enrollment to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, update on enrollment to cmio_self;
create policy guide on enrollment to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program()));
grant select on enrollment to cmio_guide;
create policy program on enrollment to cmio_program using (program_id = (select app_program()));
grant select on enrollment to cmio_program;

alter table enrollment_period enable row level security;
create policy self on enrollment_period to cmio_self using (person_id = (select app_person()));
grant select on enrollment_period to cmio_self;
create policy guide on enrollment_period to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program()));
grant select on enrollment_period to cmio_guide;
create policy program on enrollment_period to cmio_program using (program_id = (select app_program()));
grant select on enrollment_period to cmio_program;

alter table mentorship enable row level security;
create policy self on mentorship to cmio_self using (person_id = (select app_person()));
grant select on mentorship to cmio_self;
create policy guide on mentorship to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on mentorship to cmio_guide;
create policy program on mentorship to cmio_program using (program_id = (select app_program()));
grant select on mentorship to cmio_program;

alter table enrollment_progress enable row level security;
create policy self on enrollment_progress to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on enrollment_progress to cmio_self;
create policy guide on enrollment_progress to cmio_guide using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on enrollment_progress to cmio_guide;
create policy program on enrollment_progress to cmio_program using (program_id = (select app_program()));
grant select on enrollment_progress to cmio_program;

alter table invitation enable row level security;
create policy program on invitation to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on invitation to cmio_program;

alter table membership enable row level security;
create policy program on membership to cmio_program using (program_id = (select app_program()));
grant select on membership to cmio_program;

alter table program enable row level security;
create policy self on program to cmio_self using (true);
grant select on program to cmio_self;
create policy guide on program to cmio_guide using (true);
grant select on program to cmio_guide;
create policy program on program to cmio_program using (id = (select app_program()));
grant select on program to cmio_program;

alter table cohort enable row level security;
create policy self on cohort to cmio_self using (true);
grant select on cohort to cmio_self;
create policy guide on cohort to cmio_guide using (program_id = (select app_program()));
grant select on cohort to cmio_guide;
create policy program on cohort to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on cohort to cmio_program;

alter table person enable row level security;
create policy self on person to cmio_self using (true);
grant select (id, display_name) on person to cmio_self;
create policy guide on person to cmio_guide using (true);
grant select (id, display_name) on person to cmio_guide;
create policy program on person to cmio_program using (true);
grant select (id, display_name) on person to cmio_program;

alter table audit enable row level security;
create policy self on audit to cmio_self using (person_id = (select app_person()));
grant select on audit to cmio_self;
create policy program on audit to cmio_program using (program_id = (select app_program()));
grant select on audit to cmio_program;

alter table access enable row level security;
create policy self on access to cmio_self using (person_id = (select app_person()));
grant select on access to cmio_self;
create policy program on access to cmio_program using (program_id = (select app_program()));
grant select on access to cmio_program;

alter table idempotency_key enable row level security;
create policy self on idempotency_key to cmio_self using (actor_id = (select app_actor())) with check (actor_id = (select app_actor()));
grant select, insert, update on idempotency_key to cmio_self;
create policy guide on idempotency_key to cmio_guide using (actor_id = (select app_actor())) with check (actor_id = (select app_actor()));
grant select, insert, update on idempotency_key to cmio_guide;
create policy program on idempotency_key to cmio_program using (actor_id = (select app_actor())) with check (actor_id = (select app_actor()));
grant select, insert, update on idempotency_key to cmio_program;

-- down
revoke all on idempotency_key from cmio_self;
drop policy self on idempotency_key;
revoke all on idempotency_key from cmio_guide;
drop policy guide on idempotency_key;
revoke all on idempotency_key from cmio_program;
drop policy program on idempotency_key;
alter table idempotency_key disable row level security;
revoke all on access from cmio_self;
drop policy self on access;
revoke all on access from cmio_program;
drop policy program on access;
alter table access disable row level security;
revoke all on audit from cmio_self;
drop policy self on audit;
revoke all on audit from cmio_program;
drop policy program on audit;
alter table audit disable row level security;
revoke all on person from cmio_self;
drop policy self on person;
revoke all on person from cmio_guide;
drop policy guide on person;
revoke all on person from cmio_program;
drop policy program on person;
alter table person disable row level security;
revoke all on cohort from cmio_self;
drop policy self on cohort;
revoke all on cohort from cmio_guide;
drop policy guide on cohort;
revoke all on cohort from cmio_program;
drop policy program on cohort;
alter table cohort disable row level security;
revoke all on program from cmio_self;
drop policy self on program;
revoke all on program from cmio_guide;
drop policy guide on program;
revoke all on program from cmio_program;
drop policy program on program;
alter table program disable row level security;
revoke all on membership from cmio_program;
drop policy program on membership;
alter table membership disable row level security;
revoke all on invitation from cmio_program;
drop policy program on invitation;
alter table invitation disable row level security;
revoke all on enrollment_progress from cmio_self;
drop policy self on enrollment_progress;
revoke all on enrollment_progress from cmio_guide;
drop policy guide on enrollment_progress;
revoke all on enrollment_progress from cmio_program;
drop policy program on enrollment_progress;
alter table enrollment_progress disable row level security;
revoke all on mentorship from cmio_self;
drop policy self on mentorship;
revoke all on mentorship from cmio_guide;
drop policy guide on mentorship;
revoke all on mentorship from cmio_program;
drop policy program on mentorship;
alter table mentorship disable row level security;
revoke all on enrollment_period from cmio_self;
drop policy self on enrollment_period;
revoke all on enrollment_period from cmio_guide;
drop policy guide on enrollment_period;
revoke all on enrollment_period from cmio_program;
drop policy program on enrollment_period;
alter table enrollment_period disable row level security;
revoke all on enrollment from cmio_self;
drop policy self on enrollment;
revoke all on enrollment from cmio_guide;
drop policy guide on enrollment;
revoke all on enrollment from cmio_program;
drop policy program on enrollment;
alter table enrollment disable row level security;
revoke all on note from cmio_self;
drop policy self on note;
revoke all on note from cmio_guide;
drop policy guide on note;
revoke all on note from cmio_program;
drop policy program on note;
alter table note disable row level security;
revoke all on review from cmio_self;
drop policy self on review;
revoke all on review from cmio_guide;
drop policy guide on review;
revoke all on review from cmio_program;
drop policy program on review;
alter table review disable row level security;
revoke all on review_request from cmio_self;
drop policy self on review_request;
revoke all on review_request from cmio_guide;
drop policy guide on review_request;
revoke all on review_request from cmio_program;
drop policy program on review_request;
alter table review_request disable row level security;
revoke all on submission from cmio_self;
drop policy self on submission;
revoke all on submission from cmio_guide;
drop policy guide on submission;
revoke all on submission from cmio_program;
drop policy program on submission;
alter table submission disable row level security;
revoke all on draft from cmio_self;
drop policy self on draft;
alter table draft disable row level security;
revoke all on evidence from cmio_self;
drop policy self on evidence;
alter table evidence disable row level security;
revoke all on version_file from cmio_self;
drop policy self on version_file;
alter table version_file disable row level security;
revoke all on version from cmio_self;
drop policy self on version;
alter table version disable row level security;
revoke all on record from cmio_self;
drop policy self on record;
revoke all on record from cmio_guide;
drop policy guide on record;
alter table record disable row level security;
revoke all on portfolio from cmio_self;
drop policy self on portfolio;
revoke all on portfolio from cmio_guide;
drop policy guide on portfolio;
alter table portfolio disable row level security;
alter table email disable row level security;
alter table credential disable row level security;
alter table session disable row level security;
alter table setup_link disable row level security;
grant execute on all functions in schema public to public;
