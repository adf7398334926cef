import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../config.js';
import type { FileStore } from '../files/file-store.js';
import { keepFiles } from './backup-files.js';
import { keyCheck, readManifest, writeManifest, type BackupManifest } from './backup-manifest.js';
import * as queries from './backup-tables.queries.js';

const NAME = /^sinau-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;

type Settings = Pick<Config, 'DATABASE_URL' | 'SINAU_INDEX_KEY' | 'SINAU_ENCRYPTION_KEYS'>;

export interface Backup {
  readonly folder: string;
  readonly manifest: BackupManifest;
  /** Names of older backups that were removed. */
  readonly removed: string[];
}

/**
 * Writes a backup into a new folder below `parent` while the instance runs: all tables as of one moment, then the
 * files, which are written before a row names them and so are there. The keys are not in it.
 * @param keep how many whole backups stay in `parent`, this one included; 0 keeps all
 */
export async function makeBackup(
  config: Settings,
  store: FileStore,
  { parent, keep = 0, at = new Date() }: { parent: string; keep?: number; at?: Date },
): Promise<Backup> {
  const earlier = (await wholeBackups(parent)).at(-1);
  const folder = resolve(parent, `sinau-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`);
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const database = await keepTables(config.DATABASE_URL, folder);
  const files = await keepFiles(store, folder, earlier && join(parent, earlier));
  const manifest = {
    format: 1 as const,
    madeAt: at.toISOString(),
    keyCheck: keyCheck(config),
    ...database,
    files,
  };
  await writeManifest(folder, manifest);
  return { folder, manifest, removed: keep > 0 ? await removeOlder(parent, keep) : [] };
}

async function keepTables(databaseUrl: string, folder: string) {
  return queries.withClient(databaseUrl, async (client) => {
    await queries.beginSnapshot(client);
    const tables: BackupManifest['tables'] = [];
    for (const table of await queries.listTables(client)) {
      const kept = await queries.copyOut(client, table, join(folder, 'tables', `${table.name}.gz`));
      tables.push({ ...table, ...kept });
    }
    const migrations = await queries.listMigrations(client);
    return { migrations, tables, audit: await queries.findAuditHead(client) };
  });
}

async function wholeBackups(parent: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const whole: string[] = [];
  for (const name of names.filter((one) => NAME.test(one)).sort()) {
    const manifest = await readManifest(join(parent, name)).catch(() => null);
    if (manifest) whole.push(name);
  }
  return whole;
}

async function removeOlder(parent: string, keep: number): Promise<string[]> {
  const old = (await wholeBackups(parent)).slice(0, -keep);
  for (const name of old) await rm(join(parent, name), { recursive: true });
  return old;
}
