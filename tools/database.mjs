import { createHmac } from 'node:crypto';

/** Runs `work` with a connected client. `pg` is loaded late: these scripts start before `npm ci` has run. */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * The application's own role in an embedded database: it may write everything but change the audit log. Its password
 * follows from the instance's keys, so nothing more has to be kept. `npm run migrate` makes the role.
 */
export function applicationUrl(ownerUrl, { SINAU_INDEX_KEY }) {
  const url = new URL(ownerUrl);
  url.username = 'sinau_app';
  url.password = createHmac('sha256', SINAU_INDEX_KEY).update('database role sinau_app').digest('hex');
  return url.href;
}

/** Creates a database unless it is there; returns its URL. `url` is a superuser's. */
export async function ensureDatabase(url, name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is not a database name.`);
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  });
  return databaseUrl(url, name);
}

/** Drops a database, cutting off whoever is connected. */
export async function dropDatabase(url, name) {
  await withClient(url, (client) => client.query(`drop database if exists ${name} with (force)`));
}
