import { Injectable } from '@nestjs/common';
import type { CoursePackage } from '@sinau/contracts/course-packages.contract.js';
import { problems, type FieldError } from '@sinau/contracts/problem.js';
import type { EntityManager } from 'typeorm';
import { readCurriculum } from '../curriculum/curriculum-reader.js';
import { Transactions } from '../database/transactions.js';
import { Problem } from '../http/problem.js';
import { MediaPacking } from '../media/media-packing.service.js';
import { ScormPacking } from '../scorm/scorm-packing.service.js';
import { CurriculumImports } from '../studio/curriculum-import.service.js';
import type { Intake } from './intake.js';
import { MediaIntake, type TakenMedia } from './media-intake.service.js';
import { namedThings, renamed } from './named-things.js';
import type { IncomingPackage } from './open-package.js';
import { PackageRefused, refuseFaults } from './package-refused.js';
import { ScormIntake, type TakenScorm } from './scorm-intake.service.js';

export type CourseResult = Pick<CoursePackage, 'outcome' | 'contents' | 'mediaKept' | 'mediaRenamed'>;

const UNUSED = 'Berkas ini tidak dipakai di pelatihan, jadi tidak ikut diimpor.';

/** How many files a run will look at. */
export function filesIn({ media, scorm }: IncomingPackage): number {
  return media.reduce((sum, { files }) => sum + files.length, 0) + scorm.length;
}

/** A whole course comes in: its media first, then its curriculum, in one transaction. */
@Injectable()
export class CourseIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: CurriculumImports,
    private readonly mediaIntake: MediaIntake,
    private readonly scormIntake: ScormIntake,
    private readonly media: MediaPacking,
    private readonly scorm: ScormPacking,
  ) {}

  /**
   * With `store` false everything is done and undone again: what would happen.
   * @throws PackageRefused with every fault
   */
  async run(
    intake: Intake,
    accountId: string,
    uploaded: { filename: string; bytes: number },
  ): Promise<CourseResult> {
    try {
      return await this.work(intake, accountId, uploaded);
    } catch (error) {
      await this.media.drop(this.transactions.reader, intake.stored);
      if (!(error instanceof Problem)) throw error;
      throw new PackageRefused(problems[error.code][1], error.extra?.errors ?? []);
    }
  }

  private async work(
    intake: Intake,
    accountId: string,
    uploaded: { filename: string; bytes: number },
  ): Promise<CourseResult> {
    const { incoming, store } = intake;
    const reading = readCurriculum(incoming.curriculum);
    if ('errors' in reading) refuseFaults(reading.errors);
    const named = namedThings(incoming.curriculum);
    const media = incoming.media.filter(({ id }) => named.media.includes(id));
    const scorm = incoming.scorm.filter(({ id }) => named.scorm.includes(id));
    const takenMedia = await this.mediaIntake.take(intake, media);
    const takenScorm = await this.scormIntake.take(intake, scorm);
    refuseFaults(intake.faults);
    const names = { media: newNames(takenMedia), scorm: newNames(takenScorm) };
    const outcome = await this.imports.import({ accountId }, renamed(incoming.curriculum, names), {
      dryRun: !store,
      before: (em) => this.add(em, accountId, { takenMedia, takenScorm, keys: intake.stored }),
    });
    const unused = [...incoming.media, ...incoming.scorm]
      .filter((one) => !media.includes(one as never) && !scorm.includes(one as never))
      .map(({ id }): FieldError => ({ path: id, message: UNUSED }));
    const places = [...takenMedia, ...takenScorm];
    const ofKind = (kind: string) => takenMedia.filter((one) => one.media.kind === kind).length;
    return {
      outcome: {
        ...outcome,
        warnings: [...outcome.warnings, ...takenMedia.flatMap(({ warnings }) => warnings), ...unused],
      },
      contents: {
        ...uploaded,
        format: incoming.format,
        images: ofKind('image'),
        videos: ofKind('video'),
        audios: ofKind('audio'),
        files: ofKind('file'),
        packages: takenScorm.length,
        missing: 0,
      },
      mediaKept: places.filter(({ place }) => place.isHere).length,
      mediaRenamed: places.filter(({ place, from }) => place.id !== from).length,
    };
  }

  private async add(
    em: EntityManager,
    accountId: string,
    given: { takenMedia: readonly TakenMedia[]; takenScorm: readonly TakenScorm[]; keys: readonly string[] },
  ): Promise<void> {
    if (!(await this.media.keep(em, given.keys))) throw new Error('stored files are gone again');
    for (const { place, media } of given.takenMedia)
      if (!place.isHere) await this.media.add(em, media, accountId);
    for (const { place, scorm } of given.takenScorm)
      if (!place.isHere) await this.scorm.add(em, scorm, accountId);
  }
}

function newNames(taken: readonly { readonly from: string; readonly place: { readonly id: string } }[]) {
  return new Map(
    taken.filter(({ from, place }) => place.id !== from).map(({ from, place }) => [from, place.id]),
  );
}
