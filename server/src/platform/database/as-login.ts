import type { EntityManager } from 'typeorm';

/**
 * Runs something of the server's own inside a scope's transaction, as the login: it may do what no scope may, and a scope may what it needs not.
 * The transaction goes on in its scope.
 */
export const asLogin = async <Result>(
  sql: EntityManager,
  work: (sql: EntityManager) => Promise<Result>,
): Promise<Result> => {
  const [{ role }] = await sql.query(`select current_setting('role') as role`);
  await sql.query('set local role none');
  const result = await work(sql);
  await sql.query(`set local role ${role}`);
  return result;
};
