#!/bin/sh
# Runs once, when the volume of the database is new: the owner, the database, the app's login and its roles.
set -e
psql -v ON_ERROR_STOP=1 -v password="$OWNER_PASSWORD" -U "$POSTGRES_USER" -d postgres <<'SQL'
create role cmio_owner login createrole password :'password';
create database cmio_pathway owner cmio_owner;
SQL
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" -U cmio_owner -d cmio_pathway -f /roles.sql -f - <<'SQL'
alter role cmio_app password :'password';
SQL
