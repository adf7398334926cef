import type pg from 'pg';
import { ownerClient } from './owner-client.js';

/** Tables that only grow. Entries are inserted by these columns alone: number and time are the database's. */
const LOG_COLUMNS = 'actor_id, action, subject_type, subject_id, details';

const GRANTS = (role: string) => `
  grant usage on schema lms to ${role};
  grant select, insert, update, delete on all tables in schema lms to ${role};
  grant usage, select on all sequences in schema lms to ${role};
  grant execute on all functions in schema lms to ${role};
  revoke all on lms.migrations, lms.audit_log, lms.audit_chain, lms.audit_anchors from ${role};
  grant select on lms.migrations, lms.audit_log, lms.audit_chain, lms.audit_anchors to ${role};
  grant insert (${LOG_COLUMNS}) on lms.audit_log to ${role};
  revoke all on function lms.chain_audit() from public, ${role};`;

// The queue's tables are the application's own: its library makes and upgrades them.
const QUEUE_OWNER = `select format('alter %s %s owner to %s', kind, name, quote_ident($1)) as statement from (
    select 'schema' as kind, quote_ident(nspname) as name, nspowner as owner, 0 as turn from pg_namespace where nspname = 'bullmq'
    union all
    select 'table', c.oid::regclass::text, c.relowner, 1 from pg_class c where c.relnamespace = to_regnamespace('bullmq') and c.relkind in ('r', 'p')
    union all
    select 'sequence', c.oid::regclass::text, c.relowner, 2 from pg_class c
    where c.relnamespace = to_regnamespace('bullmq') and c.relkind = 'S'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))
    union all
    select 'routine', p.oid::regprocedure::text, p.proowner, 3 from pg_proc p where p.pronamespace = to_regnamespace('bullmq')
  ) things where owner <> $1::regrole order by turn`;

/** Whoever the application connects as must not be whoever owns the tables. */
function isOwnRole(urls: { readonly owner: string; readonly application: string }): boolean {
  return new URL(urls.owner).username !== new URL(urls.application).username;
}

async function ensureRole(client: pg.Client, url: URL): Promise<string> {
  const [name, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount === 0)
    await client
      .query(
        `create role ${role} login password ${client.escapeLiteral(password)} nosuperuser nocreatedb nocreaterole`,
      )
      // Another database of the same server was a moment quicker.
      .catch((error: { code?: string }) => {
        if (error.code !== '42710' && error.code !== '23505') throw error;
      });
  return role;
}

/**
 * Makes the application's role, unless it is there, and gives it what it needs: everything but changing the audit log.
 * To be run after every migration, as the owner; safe to repeat.
 * @returns false when both addresses name the same role, so that there is nobody to give less to
 */
export async function grantToApplication(urls: {
  readonly owner: string;
  readonly application: string;
}): Promise<boolean> {
  if (!isOwnRole(urls)) return false;
  const client = ownerClient(urls.owner);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('sinau migrations'))`);
    const url = new URL(urls.application);
    const role = await ensureRole(client, url);
    const { rows } = await client.query<{ name: string; superuser: boolean }>(
      `select current_database() as name, (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    );
    const [here] = rows;
    if (!here) throw new Error('the database has no name');
    await client.query(`grant connect, create on database ${client.escapeIdentifier(here.name)} to ${role}`);
    await client.query(`begin; ${GRANTS(role)} commit`);
    // Who is no superuser gives things only to roles that they belong to.
    if (!here.superuser) await client.query(`grant ${role} to current_user`);
    const owned = await client.query<{ statement: string }>(QUEUE_OWNER, [decodeURIComponent(url.username)]);
    for (const { statement } of owned.rows) await client.query(statement);
    return true;
  } finally {
    await client.end();
  }
}
