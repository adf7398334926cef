import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './paths.mjs';

/**
 * The keys of an instance, made once and kept in `secrets.json` (0600):
 * `SINAU_ENCRYPTION_KEYS` ("k1:<base64 32 bytes>", the first one is current) and `SINAU_INDEX_KEY` (base64, 32 bytes).
 * Losing the file means losing every encrypted field, so it is never overwritten.
 */
export function secretsOf(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  makeDataFolder(dataDir);
  const key = () => randomBytes(32).toString('base64');
  const secrets = { SINAU_ENCRYPTION_KEYS: `k1:${key()}`, SINAU_INDEX_KEY: key() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
  return secrets;
}
