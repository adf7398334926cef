import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, opendir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissing, FileStore, checkKey, type ByteRange } from './file-store.js';

/** Files below one folder, fanned out over 65,536 sub-folders so that no folder grows huge. */
export class DiskFileStore extends FileStore {
  private readonly root: string;

  constructor(folder: string) {
    super();
    this.root = resolve(folder);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.place(key, (part) => writeThrough(part, bytes));
  }

  async putFile(key: string, path: string): Promise<void> {
    await this.place(key, (part) => copyThrough(path, part));
  }

  async get(key: string): Promise<Buffer> {
    return missingAs(key, readFile(this.pathOf(key)));
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    // Opened first: a stream would tell of a missing file only when somebody listens.
    const file = await missingAs(key, open(this.pathOf(key), 'r'));
    return file.createReadStream(range);
  }

  async *keys(): AsyncGenerator<string> {
    const folder = await opendir(this.root, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      // Before the first file there is no folder yet.
      if (error.code !== 'ENOENT') throw error;
    });
    if (!folder) return;
    for await (const entry of folder) {
      // A leading dot is a file that is still being written.
      if (entry.isFile() && !entry.name.startsWith('.')) yield entry.name.replaceAll('~', '/');
    }
  }

  async freeBytes(): Promise<number> {
    for (let folder = this.root; ; folder = dirname(folder)) {
      const found = await statfs(folder).catch((error: NodeJS.ErrnoException) => {
        // Before the first file there is no folder yet: its parent is on the same disk.
        if (error.code !== 'ENOENT' || folder === dirname(folder)) throw error;
      });
      if (found) return found.bavail * found.bsize;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private async place(key: string, write: (part: string) => Promise<void>): Promise<void> {
    const target = this.pathOf(key);
    const folder = dirname(target);
    const created = await mkdir(folder, { recursive: true });
    // Beside its target: a rename is one step only within a file system. The dot keeps it out of every key's reach.
    const part = join(folder, `.${randomUUID()}.part`);
    try {
      await write(part);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await flushFolder(folder);
    if (created)
      for (const above of [dirname(folder), this.root, dirname(this.root)]) await flushFolder(above);
  }

  private pathOf(key: string): string {
    const hash = createHash('sha256').update(checkKey(key)).digest('hex');
    // `~` is in no key, so two keys never meet in one file name.
    return join(this.root, hash.slice(0, 2), hash.slice(2, 4), key.replaceAll('/', '~'));
  }
}

async function missingAs<T>(key: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(key);
    throw error;
  }
}

async function copyThrough(from: string, path: string): Promise<void> {
  await copyFile(from, path);
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o640);
    await file.sync();
  } finally {
    await file.close();
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
