import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { Ffmpeg } from './ffmpeg.js';
import type { Made, MadeFile, Source } from './made.js';
import { makeAudio } from './make-audio.js';
import { makeFile } from './make-file.js';
import { makeImage } from './make-image.js';
import { makeVideo, QUALITIES, SMALL_ONLY } from './make-video.js';
import { findRendition } from './media-file.queries.js';
import type { Claimed, NewRendition, Outcome } from './media-processing.queries.js';
import { FileRefused } from '../files/file-refused.js';
import { findParts } from './uploads.queries.js';

async function* chunksOf(path: string, hash: Hash) {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
}

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(path, hash)) void chunk;
  return hash.digest();
}

/** Turns what was uploaded into what learners get, and stores it. */
@Injectable()
export class MediaMaker {
  private readonly ffmpeg: Ffmpeg;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {
    this.ffmpeg = new Ffmpeg(config.FFMPEG);
  }

  /** @throws FileRefused, the signal's reason, and whatever storage and database may throw */
  async make(media: Claimed, folder: string, signal: AbortSignal): Promise<Outcome> {
    const path = join(folder, 'source');
    await this.fetch(media, path, signal);
    const source: Source = { path, bytes: (await stat(path)).size, folder, signal };
    const { files, durationSeconds, note } = await this.makerOf(media, source);
    const renditions: NewRendition[] = [];
    for (const file of files) renditions.push(await this.store(media.id, file, signal));
    return { sha256: await hashOf(path), durationSeconds, note, renditions };
  }

  private makerOf(media: Claimed, source: Source): Promise<Made> {
    switch (media.kind) {
      case 'image':
        return makeImage(source);
      case 'video':
        return makeVideo(this.ffmpeg, source, media.private ? SMALL_ONLY : QUALITIES);
      case 'audio':
        return makeAudio(this.ffmpeg, source);
      case 'file':
        return makeFile(source);
    }
  }

  /** The upload's parts as one file; for another try of what was kept as it is, that. */
  private async fetch(media: Claimed, path: string, signal: AbortSignal): Promise<void> {
    const em = this.transactions.reader;
    const parts = await findParts(em, media.id);
    const original = parts.length > 0 ? undefined : await findRendition(em, media.id, 'original');
    const keys = original ? [original.key] : parts.map(({ key }) => key);
    const { files } = this;
    await pipeline(
      async function* () {
        for (const key of keys) yield* (await files.read(key)) as AsyncIterable<Buffer>;
      },
      createWriteStream(path, { mode: 0o600 }),
      { signal },
    );
    const { size } = await stat(path);
    if (size !== media.bytes)
      throw new FileRefused('Sebagian berkas tidak sampai. Unggah lagi berkas yang sama.');
  }

  private async store(mediaId: string, file: MadeFile, signal: AbortSignal): Promise<NewRendition> {
    signal.throwIfAborted();
    // Always the same key for the same rendition: work that was cut off and begun anew leaves nothing behind.
    const key = `media/${mediaId}/${file.name}`;
    const [{ size }, sha256] = await Promise.all([stat(file.path), hashOf(file.path)]);
    await this.files.putFile(key, file.path, file.contentType);
    const { name, contentType, width, height } = file;
    return { name, contentType, width, height, bytes: size, sha256, key };
  }
}
