import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { IncomingPackage } from './open-package.js';

/** What a run of the job works with. */
export interface Intake {
  readonly incoming: IncomingPackage;
  readonly packageId: string;
  /** A folder of its own. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** False on the trial: everything is looked at, nothing is kept. */
  readonly store: boolean;
  /** Called after each file. */
  readonly onFile: () => Promise<void>;
  /** Keys of what was stored, also of what was only begun. */
  readonly stored: string[];
  readonly faults: FieldError[];
}

export const CHANGED = 'Isi berkas ini tidak sama dengan sidik jarinya. Unduh lagi paketnya.';

/** Unpacks one entry to `path`. @returns its SHA-256 and bytes; throws UnsafeZip */
export async function extract({ incoming, signal }: Intake, entry: string, path: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(await incoming.read(entry), count, createWriteStream(path, { mode: 0o600 }), { signal });
  return { sha256: hash.digest('hex'), bytes };
}

/** Notes it: all faults are told at once. */
export function fault({ faults }: Intake, path: string, message: string): [] {
  faults.push({ path, message });
  return [];
}
