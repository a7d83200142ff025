-- up

-- Whether mentors spare their mentees milestones, as admins do; and for how many months after somebody's end a program keeps what was
-- submitted to it, which its admins set from now on.
alter table program add column mentors_waive boolean not null default false;
grant update (mentors_waive, retention_months) on program to cmio_program;

-- down
revoke update (mentors_waive, retention_months) on program from cmio_program;
alter table program drop column mentors_waive;
