import { createHash, randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { grantToApplication } from '../database/app-role.js';
import { dataSourceOptions } from '../database/data-source.js';
import { migrate } from '../database/migrations.js';
import { loadReferenceData } from '../people/reference-data.js';

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run the specs through jest.config.mjs');
  return url;
}

export function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** As the application connects: it owns nothing. */
function applicationUrlOf(database: string): string {
  const url = new URL(urlOf(database));
  url.username = 'sinau_app';
  url.password = 'specs';
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The template's name changes with everything it is made from. */
async function templateName(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir('migrations')).sort()) hash.update(await readFile(`migrations/${name}`));
  hash.update(await readFile('apps/api/src/database/app-role.ts'));
  const reference = [
    'src/people/reference-data.ts',
    'src/people/reference-data.queries.ts',
    'seed/business-fields.json',
  ];
  for (const file of reference) hash.update(await readFile(`apps/api/${file}`));
  return `sinau_template_${hash.digest('hex').slice(0, 12)}`;
}

async function fillTemplate(name: string): Promise<void> {
  await migrate(urlOf(name));
  const dataSource = await new DataSource(
    dataSourceOptions({ DATABASE_URL: urlOf(name), DATABASE_POOL: 2 }),
  ).initialize();
  await loadReferenceData(dataSource.manager);
  await dataSource.destroy();
  await grantToApplication({ owner: urlOf(name), application: applicationUrlOf(name) });
}

/** Builds the template once, whatever number of test processes ask for it at the same time. */
async function ensureTemplate(): Promise<string> {
  const name = await templateName();
  await asAdmin(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${name}'))`);
    const known = await client.query('select datistemplate from pg_database where datname = $1', [name]);
    if (known.rows[0]?.datistemplate) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await fillTemplate(name);
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

export interface TestDatabase {
  /** The owner's. */
  readonly url: string;
  readonly applicationUrl: string;
  drop(): Promise<void>;
}

/** A database of its own, migrated and with reference tables: a clone, in some tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `sinau_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(async (client) => {
    await client.query(`create database ${name} template ${template}`);
    // A clone keeps the grants inside, not those on itself.
    await client.query(`grant connect, create on database ${name} to sinau_app`);
  });
  return {
    url: urlOf(name),
    applicationUrl: applicationUrlOf(name),
    drop: () => asAdmin(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
