import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { UnsafeZip } from '../files/unsafe-zip.js';
import { MediaPacking } from '../media/media-packing.service.js';
import { hashOf } from './fingerprints.js';
import { CHANGED, extract, fault, type Intake } from './intake.js';
import type { IncomingFile, IncomingMedia } from './open-package.js';

const BOOK = 'epub';

/**
 * Books of a package: written anew before anything is compared, for what is stored is the new file. The same package
 * gives the same books, so it means the same each time it comes.
 */
@Injectable()
export class BookIntake {
  constructor(private readonly packing: MediaPacking) {}

  /** The same media with their books replaced; those whose book is refused are left out, with a fault. */
  async rewrite(intake: Intake, media: readonly IncomingMedia[]): Promise<IncomingMedia[]> {
    const result: IncomingMedia[] = [];
    for (const one of media) {
      const [first, ...others] = one.files;
      if (first?.name !== BOOK) {
        result.push(one);
        continue;
      }
      const book = await this.rewriteOne(intake, one.id, first);
      if (book) result.push({ ...one, files: [book, ...others] });
    }
    return result;
  }

  /** The new file lies in the job's folder until the job is done. */
  private async rewriteOne(
    intake: Intake,
    id: string,
    file: IncomingFile,
  ): Promise<IncomingFile | undefined> {
    const folder = join(intake.folder, `buku-${id}`);
    await mkdir(folder);
    const sent = join(folder, 'sent');
    try {
      const { sha256 } = await extract(intake, file.path, sent);
      if (sha256 !== file.sha256) return void fault(intake, file.path, CHANGED);
      const made = await this.packing.rewriteBook(sent, folder, intake.signal);
      if ('refused' in made) return void fault(intake, file.path, made.refused);
      const { path, contentType } = made;
      const [{ size }, hash] = await Promise.all([stat(path), hashOf(createReadStream(path))]);
      const book = { path, bytes: size, contentType, width: null, height: null };
      return { ...file, sha256: hash, book };
    } catch (error) {
      if (error instanceof UnsafeZip) return void fault(intake, file.path, error.sentence);
      throw error;
    } finally {
      await rm(sent, { force: true });
    }
  }
}
