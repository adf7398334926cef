import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FileMissing, FileStore, checkKey } from './file-store.js';

/** Files below one folder, fanned out over 65,536 sub-folders so that no folder grows huge. */
export class DiskFileStore extends FileStore {
  private readonly root: string;

  constructor(folder: string) {
    super();
    this.root = resolve(folder);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.pathOf(key);
    const folder = dirname(target);
    const created = await mkdir(folder, { recursive: true });
    // Beside its target: a rename is one step only within a file system. The dot keeps it out of every key's reach.
    const part = join(folder, `.${randomUUID()}.part`);
    try {
      await writeThrough(part, bytes);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await flushFolder(folder);
    if (created)
      for (const above of [dirname(folder), this.root, dirname(this.root)]) await flushFolder(above);
  }

  async get(key: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(key);
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    const hash = createHash('sha256').update(checkKey(key)).digest('hex');
    // `~` is in no key, so two keys never meet in one file name.
    return join(this.root, hash.slice(0, 2), hash.slice(2, 4), key.replaceAll('/', '~'));
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is safe from a power cut only after its folder has been flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
