import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';

/** A backup that is not whole, not ours, or does not fit where it is to go. The message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const BackupManifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Tells whether an instance has the keys that the encrypted fields were written with. */
  keyCheck: Sha256,
  migrations: z.array(z.strictObject({ name: z.string(), sha256: Sha256 })),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_][a-z0-9_]*$/),
      columns: z.array(z.string()),
      rows: z.int(),
      /** Of the file as it lies in the folder. */
      sha256: Sha256,
    }),
  ),
  /** Of `files.ndjson`, which names every file with its hash. */
  files: z.strictObject({ count: z.int(), bytes: z.int(), sha256: Sha256 }),
  /** The newest link of the audit chain; null in an instance where nothing was done yet. */
  audit: z.strictObject({ sequence: z.int(), hash: Sha256 }).nullable(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

const fileOf = (folder: string): string => join(folder, 'manifest.json');

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  await writeFile(fileOf(folder), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
}

/** @throws BackupError for a folder that holds no whole backup */
export async function readManifest(folder: string): Promise<BackupManifest> {
  let text: string;
  try {
    text = await readFile(fileOf(folder), 'utf8');
  } catch (cause) {
    throw new BackupError(`${folder} holds no manifest.json: it is no backup, or one that was cut short.`, {
      cause,
    });
  }
  try {
    return BackupManifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupError(`${folder}/manifest.json cannot be read by this release.`, { cause });
  }
}

/** The same for the same keys, and it tells nothing about them. */
export function keyCheck(config: Pick<Config, 'SINAU_INDEX_KEY' | 'SINAU_ENCRYPTION_KEYS'>): string {
  const oldest = config.SINAU_ENCRYPTION_KEYS.at(-1);
  return createHmac('sha256', config.SINAU_INDEX_KEY)
    .update('sinau backup')
    .update(oldest?.key ?? '')
    .digest('hex');
}
