import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { checkRendition, rewriteBook, type CheckedFile } from './check-rendition.js';
import { Ffmpeg } from './ffmpeg.js';
import type { MadeFile } from './made.js';
import * as queries from './media-packing.queries.js';
import { FileRefused } from '../files/file-refused.js';
import { Workspace } from '../files/workspace.js';
import { largestUpload } from './upload-limits.js';
import { checkVtt, normaliseVtt } from './webvtt.js';

export type { PackedFile, PackedMedia } from './media-packing.queries.js';

const KEPT_WHOLE = 'Rekaman ini belum dikecilkan di server asalnya. Tekan Proses ulang.';

/** Media that leave with a course, and those that come with one. */
@Injectable()
export class MediaPacking {
  private readonly ffmpeg: Ffmpeg;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly workspace: Workspace,
  ) {
    this.ffmpeg = new Ffmpeg(config.FFMPEG);
  }

  /** Those of `ids` that are ready to be shown, in the order of their ids. */
  async describe(em: EntityManager, ids: readonly string[]): Promise<queries.PackedMedia[]> {
    return ids.length === 0 ? [] : queries.findPacked(em, ids);
  }

  /** Those of `ids` that mean something here, whatever it is. */
  async taken(em: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    return ids.length === 0 ? new Set() : queries.findTaken(em, ids);
  }

  /** A folder on this machine's disk for one piece of work; gone when that is done. */
  within<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
    return this.workspace.within(name, work);
  }

  /** What a file of another installation really is, or a sentence that says why it is refused. */
  async check(
    kind: queries.PackedMedia['kind'],
    name: string,
    path: string,
    signal: AbortSignal,
  ): Promise<CheckedFile | { readonly refused: string }> {
    const largest = largestUpload(this.config, kind, 'media');
    try {
      return await checkRendition({ ffmpeg: this.ffmpeg, kind, name, path, largest, signal });
    } catch (error) {
      if (error instanceof FileRefused) return { refused: error.sentence };
      throw error;
    }
  }

  /** A book of another installation, written anew into `folder`, or a sentence that says why it is refused. */
  async rewriteBook(
    path: string,
    folder: string,
    signal: AbortSignal,
  ): Promise<MadeFile | { readonly refused: string }> {
    const largest = largestUpload(this.config, 'file', 'media');
    try {
      return await rewriteBook({ path, largest, signal }, folder);
    } catch (error) {
      if (error instanceof FileRefused) return { refused: error.sentence };
      throw error;
    }
  }

  /** Sentences about captions of another installation; none when they are as we would have kept them. */
  checkCaptions(text: string): string[] {
    const errors = checkVtt(text).map(({ message }) => message);
    if (errors.length === 0 && normaliseVtt(text) !== text)
      errors.push('Teks video memakai akhir baris yang lain.');
    return errors;
  }

  /** To be called before files are stored under these keys: an import that dies leaves nothing behind. */
  async announce(em: EntityManager, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await queries.fearForgotten(em, keys);
  }

  async drop(em: EntityManager, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await queries.dropStored(em, keys);
  }

  /** @returns false when the stored files are gone again; they were announced more than a day ago */
  async keep(em: EntityManager, keys: readonly string[]): Promise<boolean> {
    return keys.length === 0 || queries.keepStored(em, keys);
  }

  /** Makes a medium whose files are stored already. @throws a violation of media_pkey */
  async add(em: EntityManager, media: queries.PackedMedia, accountId: string | null): Promise<void> {
    const whole = media.kind === 'video' || media.kind === 'audio';
    const original = whole ? media.files.find(({ name }) => name === 'original') : undefined;
    // What was kept as it came can be made smaller here, if this server knows how.
    const reason = original ? KEPT_WHOLE : null;
    await queries.insertReady(em, { ...media, bytes: original?.bytes ?? media.bytes, reason }, accountId);
  }
}
