-- The logins and roles of a server, made once per server and not per database. Every start runs this as the owner, so it
-- changes nothing where everything is there. A server of one's own needs, once and as its administrator:
--   create role cmio_owner login createrole password '...'; create database cmio_pathway owner cmio_owner;
-- then this file as cmio_owner, and: alter role cmio_app password '...';
do $$
declare
  v_role text;
begin
  if not exists (select from pg_roles where rolname = 'cmio_app') then
    create role cmio_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  foreach v_role in array array['cmio_self', 'cmio_guide', 'cmio_program'] loop
    if not exists (select from pg_roles where rolname = v_role) then
      execute format('create role %I nologin noinherit', v_role);
    end if;
    -- The app may become the role and has none of its rights before it does.
    if not exists (
      select from pg_auth_members m
      where m.roleid = v_role::regrole and m.member = 'cmio_app'::regrole and m.set_option and not m.inherit_option
    ) then
      execute format('grant %I to cmio_app with inherit false, set true', v_role);
    end if;
  end loop;
end $$;
