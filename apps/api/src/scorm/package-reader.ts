import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SafeZip } from '../files/safe-unzip.js';
import { UnsafeZip } from '../files/unsafe-zip.js';
import { contentTypeOf } from './content-type.js';
import { MANIFEST, MANIFEST_BYTES, readManifest, type Manifest } from './manifest.js';
import { ScormRefused } from './scorm-refused.js';

/** A file of a package that lies in the job's workspace and is to be stored. */
export interface UnpackedFile {
  readonly path: string;
  readonly key: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly from: string;
}

export interface Unpacked {
  readonly manifest: Manifest;
  readonly files: readonly UnpackedFile[];
}

async function manifestOf(zip: SafeZip): Promise<Manifest> {
  if (!zip.has(MANIFEST)) {
    const nested = zip.files.find(({ path }) => path.endsWith(`/${MANIFEST}`));
    throw new ScormRefused(
      nested
        ? `${MANIFEST} ada di dalam folder. Buat zip dari isi foldernya, bukan dari foldernya.`
        : `${MANIFEST} tidak ada. Pilih paket SCORM, bukan zip biasa.`,
    );
  }
  const manifest = readManifest(await zip.readAll(MANIFEST, MANIFEST_BYTES));
  if (!zip.has(manifest.launchPath))
    throw new ScormRefused(`Berkas awal “${manifest.launchPath.slice(0, 80)}” tidak ada di dalam paket.`);
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(contentTypeOf(manifest.launchPath)))
    throw new ScormRefused(`Berkas awal “${manifest.launchPath.slice(0, 80)}” bukan halaman HTML.`);
  return manifest;
}

/** Names in the store are made of the path, so unpacking again stores the same files under the same keys. */
const keyOf = (packageId: string, path: string) =>
  `scorm/${packageId}/${createHash('sha256').update(path).digest('hex').slice(0, 40)}`;

/**
 * Unpacks a package into `folder`, under names of our own. All of it is looked at before any of it is stored.
 * @throws ScormRefused naming file and reason, the signal's reason
 */
export async function unpackPackage(
  archive: string,
  folder: string,
  packageId: string,
  signal: AbortSignal,
): Promise<Unpacked> {
  let zip: SafeZip | undefined;
  try {
    zip = await SafeZip.open(archive);
    const manifest = await manifestOf(zip);
    const files: UnpackedFile[] = [];
    for (const [index, { path }] of zip.files.entries()) {
      signal.throwIfAborted();
      const from = join(folder, `f${index}`);
      await pipeline(await zip.read(path), createWriteStream(from, { mode: 0o600 }), { signal });
      const { size } = await stat(from);
      files.push({ path, key: keyOf(packageId, path), contentType: contentTypeOf(path), bytes: size, from });
    }
    return { manifest, files };
  } catch (error) {
    if (error instanceof UnsafeZip) throw new ScormRefused(error.sentence);
    throw error;
  } finally {
    zip?.close();
  }
}
