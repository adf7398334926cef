import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileStore } from '../files/file-store.js';
import { unpackPackage, type Unpacked } from './package-reader.js';
import * as queries from './scorm-packing.queries.js';
import { ScormRefused } from './scorm-refused.js';

export type { PackedScorm } from './scorm-packing.queries.js';
export type { Unpacked } from './package-reader.js';

/** Packages that leave with a course, and those that come with one. */
@Injectable()
export class ScormPacking {
  constructor(private readonly files: FileStore) {}

  /** Those of `ids` that can be opened, in the order of their ids. */
  async describe(em: EntityManager, ids: readonly string[]): Promise<queries.PackedScorm[]> {
    return ids.length === 0 ? [] : queries.findPacked(em, ids);
  }

  async taken(em: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    return ids.length === 0 ? new Set() : queries.findTaken(em, ids);
  }

  /** As strictly as one that a trainer uploads: its files below `folder`, or a sentence that says why it is refused. */
  async unpack(
    archive: string,
    folder: string,
    id: string,
    signal: AbortSignal,
  ): Promise<Unpacked | { readonly refused: string }> {
    try {
      return await unpackPackage(archive, folder, id, signal);
    } catch (error) {
      if (error instanceof ScormRefused) return { refused: error.sentence };
      throw error;
    }
  }

  /** Keys must have been announced: see MediaPacking. */
  async store({ files }: Unpacked, signal: AbortSignal): Promise<void> {
    for (const file of files) {
      signal.throwIfAborted();
      await this.files.putFile(file.key, file.from, file.contentType);
    }
  }

  /** Makes a package whose files are stored already. @throws a violation of scorm_packages_pkey */
  async add(
    em: EntityManager,
    scorm: { id: string; filename: string; bytes: number } & Unpacked,
    accountId: string | null,
  ): Promise<void> {
    await queries.insertReady(em, scorm, accountId);
  }
}
