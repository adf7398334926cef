import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { makeFile } from './make-file.js';
import { makeImage } from './make-image.js';
import type { MadeFile } from './made.js';
import type { NewRendition } from './media-processing.queries.js';
import { insertReady, newId, type OwnMediaRow } from './own-media.queries.js';

const PATIENCE_MS = 60_000;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** A file to store, with its bytes. */
type Kept = Omit<MadeFile, 'path'> & { readonly content: Buffer };

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
      const files = await Promise.all(
        made.files.map(async ({ path: file, ...one }) => ({ ...one, content: await readFile(file) })),
      );
      const { durationSeconds } = made;
      return await this.store({ kind, title, durationSeconds, computerVoice: false }, bytes, files);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * A recording that was read by a computer and is already as small as uploads are made (AAC, one channel): kept as it is.
   * @returns the id
   */
  keepReading(title: string, bytes: Buffer, durationSeconds: number): Promise<string> {
    const file = { name: 'audio', contentType: 'audio/mp4', width: null, height: null, content: bytes };
    return this.store({ kind: 'audio', title, durationSeconds, computerVoice: true }, bytes, [file]);
  }

  private async store(
    about: Omit<OwnMediaRow, 'id' | 'bytes' | 'sha256'>,
    bytes: Buffer,
    files: readonly Kept[],
  ): Promise<string> {
    const id = await newId(this.transactions.reader);
    const renditions: NewRendition[] = [];
    for (const { content, ...file } of files) {
      const key = `media/${id}/${file.name}`;
      await this.files.put(key, content, file.contentType);
      renditions.push({ ...file, bytes: content.length, sha256: hashOf(content), key });
    }
    const media = { id, ...about, bytes: bytes.length, sha256: hashOf(bytes) };
    await this.transactions.run((em) => insertReady(em, media, renditions));
    return id;
  }
}
