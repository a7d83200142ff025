import pg from 'pg';
import { CannotStart } from '../say-and-exit.js';

/** The app's login must be unable to see around the wall: no superuser, no BYPASSRLS, nothing owned, nothing inherited. */
export const refuseOwner = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ reason: string | null }>(`
      select case
        when r.rolsuper then 'is a superuser'
        when r.rolbypassrls then 'bypasses row level security'
        when exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) then 'owns a table'
        when exists (select from pg_auth_members m where m.member = r.oid and m.inherit_option) then 'inherits the rights of another role'
      end as reason
      from pg_roles r where r.rolname = current_user`);
    if (rows[0]?.reason)
      throw new CannotStart(`The login of DATABASE_URL ${rows[0].reason}: use the app's own login, cmio_app.`);
  } finally {
    await client.end();
  }
};
