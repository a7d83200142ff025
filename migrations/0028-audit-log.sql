-- up

-- The log of a program is read by when it was, and by who did what: each filter has an index that ends with that order.
create index audit_program_id_at_idx on audit (program_id, at desc, id desc);
create index audit_program_id_actor_id_at_idx on audit (program_id, actor_id, at desc, id desc);
create index audit_program_id_subject_at_idx on audit (program_id, subject, at desc, id desc);
create index access_program_id_first_at_idx on access (program_id, first_at desc);

-- down
drop index access_program_id_first_at_idx;
drop index audit_program_id_subject_at_idx;
drop index audit_program_id_actor_id_at_idx;
drop index audit_program_id_at_idx;
