import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Transform, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, checkKey, type FileStore } from '../files/file-store.js';
import { BackupError } from './backup-manifest.js';

interface KeptFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

const LIST = 'files.ndjson';

function pathOf(folder: string, key: string): string {
  const fan = createHash('sha256').update(checkKey(key)).digest('hex').slice(0, 2);
  return join(folder, 'files', fan, key.replaceAll('/', '~'));
}

async function* listedIn(folder: string): AsyncGenerator<KeptFile> {
  for await (const line of createInterface({ input: createReadStream(join(folder, LIST)) })) {
    yield JSON.parse(line) as KeptFile;
  }
}

/** What an earlier backup holds: files never change under their key, so those are linked instead of copied. */
async function filesOf(earlier: string | undefined): Promise<Map<string, KeptFile>> {
  const known = new Map<string, KeptFile>();
  if (earlier) for await (const file of listedIn(earlier)) known.set(file.key, file);
  return known;
}

async function hashThrough(from: Readable, into?: Writable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, into && chunk);
    },
  });
  if (into) await pipeline(from, counted, into);
  else await pipeline(from, counted.resume());
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Copies every file of the store below `folder` and lists them with their hashes.
 * @param earlier folder of an older backup beside this one
 */
export async function keepFiles(
  store: FileStore,
  folder: string,
  earlier?: string,
): Promise<{ count: number; bytes: number; sha256: string }> {
  const known = await filesOf(earlier);
  const list = await open(join(folder, LIST), 'wx', 0o600);
  const kept = { count: 0, bytes: 0 };
  try {
    for await (const key of store.keys()) {
      const before = known.get(key);
      const file =
        earlier && before && (await linked(earlier, folder, key)) ? before : await copied(store, folder, key);
      if (!file) continue;
      await list.appendFile(`${JSON.stringify(file)}\n`);
      kept.count += 1;
      kept.bytes += file.bytes;
    }
    await list.sync();
  } finally {
    await list.close();
  }
  return { ...kept, sha256: await listHash(folder) };
}

async function linked(earlier: string, folder: string, key: string): Promise<boolean> {
  const path = pathOf(folder, key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Another disk, or somebody tidied up: then it is copied.
  return link(pathOf(earlier, key), path).then(
    () => true,
    () => false,
  );
}

async function copied(store: FileStore, folder: string, key: string): Promise<KeptFile | null> {
  const path = pathOf(folder, key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const into = createWriteStream(path, { mode: 0o600, flush: true });
    return { key, ...(await hashThrough(await store.read(key), into)) };
  } catch (error) {
    // Deleted since it was listed: nothing refers to it any more.
    if (error instanceof FileMissing) return null;
    throw error;
  }
}

async function listHash(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(folder, LIST)))
    .digest('hex');
}

/** Reads every file again. @throws BackupError naming the first that is gone or changed */
export async function checkFiles(folder: string, listSha256: string): Promise<void> {
  if ((await listHash(folder)) !== listSha256) throw new BackupError(`${LIST} was changed since the backup.`);
  for await (const { key, sha256 } of listedIn(folder)) {
    const found = await hashThrough(createReadStream(pathOf(folder, key))).catch(() => null);
    if (found?.sha256 !== sha256) throw new BackupError(`The file ${key} is missing or was changed.`);
  }
}

/** Puts every file back under its key; one that is there already is replaced by the same bytes. */
export async function returnFiles(folder: string, store: FileStore): Promise<void> {
  for await (const { key } of listedIn(folder)) {
    await store.putFile(key, pathOf(folder, key), 'application/octet-stream');
  }
}
