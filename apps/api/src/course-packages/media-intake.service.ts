import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FieldError } from '@sinau/contracts/problem.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { UnsafeZip } from '../files/unsafe-zip.js';
import { MediaPacking, type PackedFile, type PackedMedia } from '../media/media-packing.service.js';
import { BookIntake } from './book-intake.service.js';
import { otherId } from './fingerprints.js';
import { CHANGED, extract, fault, type Intake } from './intake.js';
import type { IncomingMedia } from './open-package.js';
import { CAPTIONS_BYTES } from './package-format.js';
import { mediaDigest, mediaWarnings, placeOf, type Place } from './placing.js';

/** A medium that has been looked at. */
export interface TakenMedia {
  readonly from: string;
  readonly place: Place;
  readonly media: PackedMedia;
  readonly warnings: readonly FieldError[];
}

/** Pictures, recordings and files of a package: each looked at like an upload, and stored when it is new here. */
@Injectable()
export class MediaIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly packing: MediaPacking,
    private readonly books: BookIntake,
    private readonly files: FileStore,
  ) {}

  /** Faults are noted, not thrown: all of them are told at once. */
  async take(intake: Intake, sent: readonly IncomingMedia[]): Promise<TakenMedia[]> {
    const em = this.transactions.reader;
    const wanted = await this.books.rewrite(intake, sent);
    const asSent = new Map(sent.map(({ id, sidecar, files }) => [id, mediaDigest(sidecar.jenis, files)]));
    const digests = new Map(wanted.map(({ id, sidecar, files }) => [id, mediaDigest(sidecar.jenis, files)]));
    const ids = [...digests].flatMap(([id, digest]) => [id, otherId(id, digest)]);
    const taken = await this.packing.taken(em, ids);
    const here = new Map((await this.packing.describe(em, ids)).map((one) => [one.id, one]));
    const digestHere = (id: string) => {
      const found = here.get(id);
      return found && mediaDigest(found.kind, found.files);
    };
    const result: TakenMedia[] = [];
    for (const one of wanted) {
      // What left here comes back as it was, also when a book would be written in another way today.
      const came = digestHere(one.id) === asSent.get(one.id);
      const place = came
        ? { id: one.id, isHere: true }
        : placeOf(one.id, digests.get(one.id) ?? '', taken, digestHere);
      if (!place) {
        intake.faults.push({
          path: `media/${one.id}`,
          message: 'Nomor berkas ini bentrok. Ekspor ulang paketnya.',
        });
        continue;
      }
      const media = await this.takeOne(intake, one, place);
      result.push({ from: one.id, place, media, warnings: mediaWarnings(one, place, here.get(place.id)) });
    }
    return result;
  }

  private async takeOne(intake: Intake, one: IncomingMedia, place: Place): Promise<PackedMedia> {
    const files: PackedFile[] = [];
    for (const file of one.files) files.push(...(await this.takeFile(intake, one, file, place)));
    const { sidecar } = one;
    return {
      id: place.id,
      kind: sidecar.jenis,
      title: sidecar.judul,
      transcript: sidecar.transkrip,
      durationSeconds: sidecar.durasi_detik,
      bytes: sidecar.ukuran_asli,
      sha256: sidecar.sha256_asli,
      files,
      captions: await this.takeCaptions(intake, one, place),
    };
  }

  private async takeFile(
    intake: Intake,
    { sidecar }: IncomingMedia,
    file: IncomingMedia['files'][number],
    place: Place,
  ): Promise<PackedFile[]> {
    const path = file.book?.path ?? join(intake.folder, 'file');
    try {
      if (file.book)
        return await this.keep(intake, place, { ...file.book, name: file.name, sha256: file.sha256 });
      const { sha256, bytes } = await extract(intake, file.path, path);
      if (sha256 !== file.sha256) return fault(intake, file.path, CHANGED);
      if (place.isHere) return [];
      const checked = await this.packing.check(sidecar.jenis, file.name, path, intake.signal);
      if ('refused' in checked) return fault(intake, file.path, checked.refused);
      return await this.keep(intake, place, { name: file.name, path, bytes, sha256, ...checked });
    } catch (error) {
      if (error instanceof UnsafeZip) return fault(intake, file.path, error.sentence);
      throw error;
    } finally {
      await rm(path, { force: true });
      await intake.onFile();
    }
  }

  private async keep(
    intake: Intake,
    place: Place,
    { path, ...file }: Omit<PackedFile, 'key'> & { readonly path: string },
  ): Promise<PackedFile[]> {
    if (place.isHere) return [];
    const key = keyOf(place.id, file.name, intake.packageId);
    await this.put(intake, key, path, file.contentType);
    return [{ ...file, key }];
  }

  private async takeCaptions(
    intake: Intake,
    { captions }: IncomingMedia,
    place: Place,
  ): Promise<PackedMedia['captions']> {
    if (!captions) return null;
    const bytes = await intake.incoming.readAll(captions.path, CAPTIONS_BYTES).catch((error: unknown) => {
      if (!(error instanceof UnsafeZip)) throw error;
      fault(intake, captions.path, error.sentence);
    });
    if (!bytes) return null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const errors =
      sha256 === captions.sha256 ? this.packing.checkCaptions(bytes.toString('utf8')) : [CHANGED];
    for (const message of errors) fault(intake, captions.path, message);
    if (errors.length > 0 || place.isHere) return null;
    const key = keyOf(place.id, 'captions', intake.packageId);
    if (intake.store) {
      await this.announce(intake, key);
      await this.files.put(key, bytes, 'text/vtt; charset=utf-8');
    }
    return { key, sha256 };
  }

  private async put(intake: Intake, key: string, path: string, contentType: string): Promise<void> {
    if (!intake.store || intake.faults.length > 0) return;
    await this.announce(intake, key);
    await this.files.putFile(key, path, contentType);
  }

  private async announce(intake: Intake, key: string): Promise<void> {
    await this.packing.announce(this.transactions.reader, [key]);
    intake.stored.push(key);
  }
}

/** Never a key that something else has: what is left of a run that died is taken away by its key. */
const keyOf = (id: string, name: string, packageId: string) => `media/${id}/${name}-${packageId}`;
