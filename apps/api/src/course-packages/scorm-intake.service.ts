import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { UnsafeZip } from '../files/unsafe-zip.js';
import { MediaPacking } from '../media/media-packing.service.js';
import { ScormPacking, type PackedScorm, type Unpacked } from '../scorm/scorm-packing.service.js';
import { digestOf, hashOf, otherId } from './fingerprints.js';
import { extract, type Intake } from './intake.js';
import type { IncomingScorm } from './open-package.js';
import { placeOf, type Place } from './placing.js';

/** A SCORM package that has been looked at. */
export interface TakenScorm {
  readonly from: string;
  readonly place: Place;
  readonly scorm: { readonly id: string; readonly filename: string; readonly bytes: number } & Unpacked;
}

/** SCORM packages inside a course's package: each unpacked and judged like one that a trainer uploads. */
@Injectable()
export class ScormIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly packing: ScormPacking,
    private readonly media: MediaPacking,
    private readonly files: FileStore,
  ) {}

  /** Faults are noted, not thrown. */
  async take(intake: Intake, wanted: readonly IncomingScorm[]): Promise<TakenScorm[]> {
    const result: TakenScorm[] = [];
    for (const one of wanted) {
      const folder = join(intake.folder, 'paket');
      await mkdir(folder, { recursive: true });
      try {
        const taken = await this.takeOne(intake, one, folder);
        if (typeof taken === 'string') intake.faults.push({ path: one.path, message: taken });
        else result.push(taken);
      } finally {
        await rm(folder, { recursive: true, force: true });
        await intake.onFile();
      }
    }
    return result;
  }

  private async takeOne(intake: Intake, one: IncomingScorm, folder: string): Promise<TakenScorm | string> {
    const archive = join(folder, 'paket.zip');
    try {
      await extract(intake, one.path, archive);
    } catch (error) {
      if (error instanceof UnsafeZip) return error.sentence;
      throw error;
    }
    const unpacked = await this.packing.unpack(archive, folder, one.id, intake.signal);
    if ('refused' in unpacked) return unpacked.refused;
    const place = await this.placeOf(one.id, unpacked);
    if (!place) return 'Nomor paket ini bentrok. Ekspor ulang paketnya.';
    // Keys hold the id, so those of another id are made anew.
    const mine =
      place.id === one.id ? unpacked : await this.packing.unpack(archive, folder, place.id, intake.signal);
    if ('refused' in mine) return mine.refused;
    if (!place.isHere) await this.store(intake, mine);
    return {
      from: one.id,
      place,
      scorm: { id: place.id, filename: one.filename, bytes: one.bytes, ...mine },
    };
  }

  private async placeOf(id: string, unpacked: Unpacked): Promise<Place | undefined> {
    const em = this.transactions.reader;
    const found = await Promise.all(
      unpacked.files.map(async ({ path, from }) => ({
        name: path,
        sha256: await hashOf(createReadStream(from)),
      })),
    );
    const digest = digestOf(found);
    const ids = [id, otherId(id, digest)];
    const here = new Map<string, string>();
    for (const one of await this.packing.describe(em, ids)) here.set(one.id, await this.digestHere(one));
    return placeOf(id, digest, await this.packing.taken(em, ids), (at) => here.get(at));
  }

  private async digestHere({ files }: PackedScorm): Promise<string> {
    const found: { name: string; sha256: string }[] = [];
    for (const { path, key } of files)
      found.push({ name: path, sha256: await hashOf(await this.files.read(key)) });
    return digestOf(found);
  }

  private async store(intake: Intake, unpacked: Unpacked): Promise<void> {
    if (!intake.store || intake.faults.length > 0) return;
    const keys = unpacked.files.map(({ key }) => key);
    await this.media.announce(this.transactions.reader, keys);
    intake.stored.push(...keys);
    await this.packing.store(unpacked, intake.signal);
  }
}
