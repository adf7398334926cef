import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { FileAnswer } from '../files/file-answer.js';
import { FileStore } from '../files/file-store.js';
import { preparePhoto, type Photo } from '../files/photo.js';

/** A phone's photo at its best fits. */
export const MOST_BYTES = 8 * 1024 * 1024;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

export interface KeptPhoto extends Photo {
  readonly storageKey: string;
  readonly thumbnailKey: string;
}

/** Bytes of photos: in before the row that names them, so that a crash wastes some bytes but loses no photo. */
@Injectable()
export class PhotoKeeper {
  private readonly logger = new Logger('outcomes');

  constructor(private readonly store: FileStore) {}

  /** @throws Problem photo_unreadable, photo_too_many_pixels */
  async keep(bytes: Buffer, folder: string): Promise<KeptPhoto> {
    const photo = await preparePhoto(bytes);
    const name = `${folder}/${randomUUID()}`;
    const [storageKey, thumbnailKey] = [`${name}.jpg`, `${name}.webp`];
    await this.store.put(storageKey, photo.full, 'image/jpeg');
    await this.store.put(thumbnailKey, photo.thumbnail, 'image/webp');
    return { ...photo, storageKey, thumbnailKey };
  }

  /** @param isPublic whether anybody may keep it for a while */
  async open(key: string, isPublic: boolean): Promise<FileAnswer> {
    const body = await this.store.get(key);
    const type = key.endsWith('.webp') ? 'image/webp' : 'image/jpeg';
    const caching = isPublic ? 'public, max-age=300' : 'private, no-store';
    return { status: 200, headers: { ...HEADERS, 'content-type': type, 'cache-control': caching }, body };
  }

  async discard(keys: readonly string[]): Promise<void> {
    for (const key of keys)
      await this.store.delete(key).catch((error: Error) => this.logger.warn(`left behind: ${error.message}`));
  }
}
