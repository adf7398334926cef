import { Injectable } from '@nestjs/common';
import type { Media, MediaKind } from '@sinau/contracts/media.contract.js';
import type { EntityManager } from 'typeorm';
import * as queries from './media-library.queries.js';

/** What one medium costs a learner who opens a lesson with it. */
export interface MediaWeight {
  readonly id: string;
  readonly kind: MediaKind;
  readonly bytes: number;
}

/** The rendition a learner gets without asking for more; the first that exists counts. */
const CHOSEN: Record<MediaKind, readonly string[]> = {
  image: ['w640', 'w320', 'w1280'],
  video: ['240p', '360p', 'original'],
  audio: ['audio', 'original'],
  file: ['original'],
};

/** What other features know about media: they hold ids, this says what is behind them. */
@Injectable()
export class MediaLibrary {
  /** In the order of `ids`; those that do not exist are left out. */
  async describe(em: EntityManager, ids: readonly string[]): Promise<Media[]> {
    if (ids.length === 0) return [];
    const found = new Map((await queries.findMedia(em, ids)).map((media) => [media.id, media]));
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }

  /** In bytes, of the rendition a learner gets first; of the upload itself while there is none. */
  async weightOf(em: EntityManager, ids: readonly string[]): Promise<MediaWeight[]> {
    if (ids.length === 0) return [];
    const found = await queries.findWeights(em, ids);
    return found.map(({ id, kind, bytes, renditions }) => {
      const sizes = new Map(renditions.map((one) => [one.name, one.bytes]));
      const chosen = CHOSEN[kind].find((name) => sizes.has(name));
      return { id, kind, bytes: (chosen === undefined ? undefined : sizes.get(chosen)) ?? bytes };
    });
  }

  /** Ids that cannot be published: they do not exist, failed, or are still being worked on. */
  async unready(em: EntityManager, ids: readonly string[]): Promise<string[]> {
    const ready = new Set(
      (await this.describe(em, ids)).filter(({ state }) => state === 'ready').map(({ id }) => id),
    );
    return [...new Set(ids)].filter((id) => !ready.has(id));
  }

  /**
   * Says what a version shows: kept for good, and open to everybody once the version is published. Unknown ids are left
   * out.
   */
  async publish(em: EntityManager, versionId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await queries.insertVersionMedia(em, versionId, ids);
  }
}
