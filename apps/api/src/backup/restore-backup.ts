import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import { migrate } from '../database/migrations.js';
import type { FileStore } from '../files/file-store.js';
import { checkFiles, returnFiles } from './backup-files.js';
import { BackupError, keyCheck, readManifest, type BackupManifest } from './backup-manifest.js';
import * as queries from './backup-tables.queries.js';

type Settings = Pick<Config, 'DATABASE_URL' | 'SINAU_INDEX_KEY' | 'SINAU_ENCRYPTION_KEYS'>;

export interface Restored {
  readonly manifest: BackupManifest;
  readonly rows: number;
}

/**
 * Fills an empty instance from a backup, of this or an earlier release. Everything is checked before anything is
 * written, and the rows come in one transaction: whatever fails leaves the instance empty.
 * @throws BackupError
 */
export async function restoreBackup(config: Settings, store: FileStore, folder: string): Promise<Restored> {
  const manifest = await readManifest(folder);
  if (manifest.keyCheck !== keyCheck(config)) {
    throw new BackupError(
      'The keys of this instance are not those of the backup, so no NIK could be read. Set SINAU_ENCRYPTION_KEYS and SINAU_INDEX_KEY (or put secrets.json back) first.',
    );
  }
  await requireEmpty(config.DATABASE_URL);
  for (const { name, sha256 } of manifest.tables) await checkTable(folder, name, sha256);
  await checkFiles(folder, manifest.files.sha256);
  await migrate(config.DATABASE_URL, undefined, lastOf(manifest));
  await returnFiles(folder, store);
  const rows = await returnTables(config.DATABASE_URL, folder, manifest);
  await migrate(config.DATABASE_URL);
  return { manifest, rows };
}

function lastOf({ migrations }: BackupManifest): string {
  const last = migrations.at(-1);
  if (!last) throw new BackupError('The backup is of a database without tables.');
  return last.name;
}

async function requireEmpty(databaseUrl: string): Promise<void> {
  if (await queries.withClient(databaseUrl, queries.hasPeople)) {
    throw new BackupError('This instance has accounts already. A backup goes only into an empty one.');
  }
}

async function checkTable(folder: string, name: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, 'tables', `${name}.gz`)), hash).catch((cause: unknown) => {
    throw new BackupError(`The table ${name} is missing.`, { cause });
  });
  if (hash.digest('hex') !== sha256) throw new BackupError(`The table ${name} was changed since the backup.`);
}

async function returnTables(databaseUrl: string, folder: string, manifest: BackupManifest): Promise<number> {
  return queries.inTransaction(databaseUrl, async (client) => {
    await queries.makeRoom(client, manifest.tables).catch((cause: unknown) => {
      throw new BackupError(
        'The database role may not set session_replication_role. Restore as the owner: grant set on parameter session_replication_role.',
        { cause },
      );
    });
    let rows = 0;
    for (const table of manifest.tables) {
      const came = await queries.copyIn(client, table, join(folder, 'tables', `${table.name}.gz`));
      if (came !== table.rows) throw new BackupError(`${table.name}: ${came} of ${table.rows} rows came.`);
      rows += came;
    }
    await queries.moveSequences(client);
    await requireSameAudit(client, manifest);
    return rows;
  });
}

/** The log that nobody may rewrite is the same, link by link. */
async function requireSameAudit(client: queries.Client, { audit }: BackupManifest): Promise<void> {
  const head = await queries.findAuditHead(client);
  if (head?.sequence !== audit?.sequence || head?.hash !== audit?.hash) {
    throw new BackupError('The audit log does not end as it did when the backup was made.');
  }
  const broken = await queries.findBrokenLink(client);
  if (broken !== null) throw new BackupError(`The audit chain is broken at link ${broken}.`);
}
