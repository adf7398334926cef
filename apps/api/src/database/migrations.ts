import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { ownerClient } from './owner-client.js';

/** A migration that already ran was changed, or one is missing: history is forward only. */
export class MigrationError extends Error {}

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

async function readMigrations(folder: string) {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function apply(client: pg.Client, migration: { name: string; text: string; sha256: string }) {
  await client.query('begin');
  try {
    await client.query('set local search_path = lms, public');
    await client.query(migration.text);
    await client.query('insert into lms.migrations (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Brings schema `lms` up to date with the SQL files of `folder`, in name order, each in its own transaction.
 * Safe to run from several processes at once.
 * @param last name of the migration to stop after, for a database that is to be as an earlier release made it
 * @returns the names applied now
 * @throws MigrationError
 */
export async function migrate(databaseUrl: string, folder = 'migrations', last?: string): Promise<string[]> {
  const client = ownerClient(databaseUrl);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('sinau migrations'))`);
    await client.query('create schema if not exists lms');
    await client.query(
      'create table if not exists lms.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map(
      (await client.query<Applied>('select name, sha256 from lms.migrations')).rows.map((one) => [
        one.name,
        one.sha256,
      ]),
    );
    const fresh: string[] = [];
    for (const migration of await readMigrations(folder)) {
      if (last && migration.name > last) break;
      const before = applied.get(migration.name);
      if (before === migration.sha256) continue;
      if (before)
        throw new MigrationError(`${migration.name} was changed after it ran: write a new migration instead`);
      await apply(client, migration);
      fresh.push(migration.name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}
