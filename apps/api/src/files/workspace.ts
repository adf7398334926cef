import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';

const FORGOTTEN_AFTER_MS = 6 * 3_600_000;

/** Folders on this machine's disk, one for each piece of work. A worker that was killed leaves its own behind. */
@Injectable()
export class Workspace {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = join(config.SINAU_DATA, 'work');
  }

  async within<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.root, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** @returns how many folders of dead workers were removed */
  async tidy(): Promise<number> {
    const names = await readdir(this.root).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.root, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs < FORGOTTEN_AFTER_MS) continue;
      await rm(path, { recursive: true, force: true });
      removed += 1;
    }
    return removed;
  }
}
