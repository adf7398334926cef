import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { ownerClient } from '../database/owner-client.js';

// A backup reads and writes whole tables over one connection, below TypeORM: COPY is the only way that stays fast and flat.

export type { Client };

/** A connection of its own without the API's time limits: a backup takes as long as it takes. */
export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = ownerClient(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TableShape {
  readonly name: string;
  /** Those that are stored, not computed. */
  readonly columns: string[];
}

/** All or nothing: whatever throws leaves the database as it was. */
export async function inTransaction<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  return withClient(databaseUrl, async (client) => {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}

/** Everything that is read comes from one moment, whatever else goes on. */
export async function beginSnapshot(client: Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
}

/** Our tables. The queue's are left out: its doorbells are rung again by the sweep. So are the migrations, which run. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'lms'
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relname <> 'migrations'
     group by c.relname order by c.relname`,
  );
  return rows;
}

export async function listMigrations(client: Client): Promise<{ name: string; sha256: string }[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from lms.migrations order by name',
  );
  return rows;
}

export async function findAuditHead(client: Client): Promise<{ sequence: number; hash: string } | null> {
  const { rows } = await client.query<{ sequence: number; hash: string }>(
    `select sequence::integer as sequence, encode(hash, 'hex') as hash from lms.audit_chain order by sequence desc limit 1`,
  );
  return rows[0] ?? null;
}

/** Where the chain does not follow from its rows any more; null when it does. */
export async function findBrokenLink(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ sequence: number }>(
    `select sequence::integer as sequence from (
       select c.sequence, c.hash, lms.audit_hash(l, coalesce(lag(c.hash) over (order by c.sequence), '\\x')) as expected
       from lms.audit_chain c join lms.audit_log l on l.id = c.audit_id) as chain
     where hash <> expected order by sequence limit 1`,
  );
  return rows[0]?.sequence ?? null;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const target = ({ name, columns }: TableShape): string =>
  `lms.${quoted(name)} (${columns.map(quoted).join(', ')})`;

/** Writes a table as gzipped COPY text. @returns its rows and the file's SHA-256 */
export async function copyOut(
  client: Client,
  table: TableShape,
  path: string,
): Promise<{ rows: number; sha256: string }> {
  const out = client.query(copyTo(`copy ${target(table)} to stdout`));
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(out, createGzip(), hashed, createWriteStream(path, { mode: 0o600, flush: true }));
  return { rows: out.rowCount ?? 0, sha256: hash.digest('hex') };
}

/** @returns the rows that were read in */
export async function copyIn(client: Client, table: TableShape, path: string): Promise<number> {
  const into = client.query(copyFrom(`copy ${target(table)} from stdin`));
  await pipeline(createReadStream(path), createGunzip(), into);
  return into.rowCount ?? 0;
}

/**
 * Empties what the migrations put there and lets rows in without firing triggers: they come from a snapshot in which
 * every rule held. Until the end of the transaction.
 */
export async function makeRoom(client: Client, tables: readonly TableShape[]): Promise<void> {
  await client.query('set local session_replication_role = replica');
  await client.query(`truncate ${tables.map(({ name }) => `lms.${quoted(name)}`).join(', ')}`);
}

/** Numbers that the database gives go on behind the highest there is. */
export async function moveSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(format('lms.%I', c.relname), a.attname) as sequence
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'lms'
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and pg_get_serial_sequence(format('lms.%I', c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `select setval($1::regclass, coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) is not null) from lms.${quoted(table)}`,
      [sequence],
    );
  }
}

/** Nobody has an account: this instance can be filled. False as well where there are no tables yet. */
export async function hasPeople(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('lms.accounts') is not null as there`,
  );
  if (!rows[0]?.there) return false;
  const found = await client.query('select from lms.accounts limit 1');
  return found.rows.length > 0;
}
