import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { makeFile } from './make-file.js';
import { makeImage } from './make-image.js';
import type { NewRendition } from './media-processing.queries.js';
import { insertReady, newId } from './own-media.queries.js';

const PATIENCE_MS = 60_000;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** Media that come with the house (the seed): made at once by the same makers that uploads go through. */
@Injectable()
export class OwnMediaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** @returns the id. @throws FileRefused */
  async keep(kind: 'image' | 'file', title: string, bytes: Buffer): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'sinau-own-'));
    try {
      const path = join(folder, 'source');
      await writeFile(path, bytes);
      const source = { path, bytes: bytes.length, folder, signal: AbortSignal.timeout(PATIENCE_MS) };
      const made = await (kind === 'image' ? makeImage(source) : makeFile(source));
      const id = await newId(this.transactions.reader);
      const renditions: NewRendition[] = [];
      for (const { name, path: file, contentType, width, height } of made.files) {
        const content = await readFile(file);
        const key = `media/${id}/${name}`;
        await this.files.put(key, content, contentType);
        renditions.push({
          name,
          contentType,
          width,
          height,
          bytes: content.length,
          sha256: hashOf(content),
          key,
        });
      }
      const { durationSeconds } = made;
      const media = { id, kind, title, bytes: bytes.length, sha256: hashOf(bytes), durationSeconds };
      await this.transactions.run((em) => insertReady(em, media, renditions));
      return id;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
