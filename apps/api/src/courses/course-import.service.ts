import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@sinau/contracts/courses.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { MediaLibrary } from '../media/media-library.service.js';
import { ScormLibrary } from '../scorm/scorm-library.service.js';
import * as queries from './course-import.queries.js';
import { CONTENT_FORMAT } from '../curriculum/curriculum-content.js';
import type { CurriculumFile } from '../curriculum/curriculum-file.js';
import { mediaUsesOf, packageUsesOf } from '../curriculum/curriculum-media.js';
import { fingerprint, readCurriculum } from '../curriculum/curriculum-reader.js';
import { versionOf } from '../curriculum/curriculum-version.js';

export interface ImportOptions {
  readonly dryRun?: boolean | undefined;
  readonly before?: ((em: EntityManager) => Promise<void>) | undefined;
}

/** Ends a trial import: everything it did is rolled back, and this is what it would have answered. */
class TrialRun extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('trial run');
  }
}

function invalid(...errors: FieldError[]): Problem {
  return new Problem('curriculum_invalid', { errors });
}

/** Brings a curriculum file into the catalogue: all of it, or nothing (I9). */
@Injectable()
export class CourseImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly library: MediaLibrary,
    private readonly packages: ScormLibrary,
  ) {}

  /**
   * A file that was imported before is `unchanged`; a changed one becomes a new version, which nobody sees before it is
   * published. `dryRun` answers what an import would answer and keeps nothing; `before` runs first in the same
   * transaction, so what it makes (media of the course) is kept or undone with the import.
   * @param actor null: the command line
   * @throws Problem curriculum_invalid with every error of the file
   */
  async import(
    actor: Pick<Actor, 'accountId'> | null,
    source: unknown,
    { dryRun = false, before }: ImportOptions = {},
  ): Promise<ImportOutcome> {
    try {
      return await this.transactions.run(async (em) => {
        await before?.(em);
        const outcome = await this.importWithin(em, actor, source);
        if (dryRun) throw new TrialRun(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof TrialRun) return error.outcome;
      if (violates(error, 'courses_code_key')) {
        throw invalid({ path: 'kode', message: 'Kode ini sudah dipakai pelatihan lain.' });
      }
      throw error;
    }
  }

  /**
   * The same inside the caller's transaction.
   * @throws Problem curriculum_invalid with every error of the file, a violation of courses_code_key
   */
  async importWithin(
    em: EntityManager,
    actor: Pick<Actor, 'accountId'> | null,
    source: unknown,
  ): Promise<ImportOutcome> {
    const reading = readCurriculum(source);
    if ('errors' in reading) throw invalid(...reading.errors);
    const stored = await this.store(em, actor, source as object, reading.file);
    return { ...stored, warnings: reading.warnings };
  }

  private async store(
    em: EntityManager,
    actor: Pick<Actor, 'accountId'> | null,
    source: object,
    file: CurriculumFile,
  ): Promise<Omit<ImportOutcome, 'warnings'>> {
    const course = await queries.lockCourse(em, { slug: file.slug, code: file.kode });
    if (course.code !== file.kode) {
      throw invalid({
        path: 'kode',
        message: `Kode pelatihan ini adalah ${course.code} dan tidak dapat diganti.`,
      });
    }
    const sourceSha256 = fingerprint(source);
    const known = await queries.findVersionByFingerprint(em, course.id, sourceSha256);
    const version = known ?? (await this.addVersion(em, actor, course.id, { source, sourceSha256, file }));
    return {
      outcome: known ? 'unchanged' : course.created ? 'created' : 'new_version',
      courseId: course.id,
      slug: file.slug,
      versionId: version.id,
      versionNumber: version.number,
      modules: file.modul.length,
      lessons: file.modul.reduce((total, module) => total + module.pelajaran.length, 0),
      questions: file.bank_soal.length,
    };
  }

  private async addVersion(
    em: EntityManager,
    actor: Pick<Actor, 'accountId'> | null,
    courseId: string,
    { source, sourceSha256, file }: { source: object; sourceSha256: Buffer; file: CurriculumFile },
  ) {
    const number = await queries.nextVersionNumber(em, courseId);
    const importedBy = actor?.accountId ?? null;
    const id = await queries.insertVersion(em, {
      courseId,
      number,
      source,
      sourceSha256,
      importedBy,
      contentFormat: CONTENT_FORMAT,
      ...versionOf(file),
    });
    await queries.insertContent(em, id, file);
    await this.openMedia(em, id, file);
    await this.checkPackages(em, file);
    await this.audit.record(em, actor, {
      action: 'course.imported',
      subjectType: 'course',
      subjectId: courseId,
      details: { versionId: id, number, sha256: sourceSha256.toString('hex') },
    });
    return { id, number };
  }

  /** What a version shows is open to everybody, and stays. @throws Problem curriculum_invalid */
  private async openMedia(em: EntityManager, versionId: string, file: CurriculumFile): Promise<void> {
    const uses = mediaUsesOf(file);
    const ids = uses.map(({ id }) => id);
    const unready = new Set(await this.library.unready(em, ids));
    const errors = uses.filter(({ id }) => unready.has(id));
    if (errors.length > 0) {
      const message = 'Berkas media ini tidak ada atau belum siap dipakai.';
      throw invalid(...errors.map(({ path }) => ({ path, message })));
    }
    await this.library.publish(em, versionId, ids);
  }

  /** @throws Problem curriculum_invalid when a SCORM lesson names a package that cannot be opened */
  private async checkPackages(em: EntityManager, file: CurriculumFile): Promise<void> {
    const uses = packageUsesOf(file);
    const unready = new Set(
      await this.packages.unready(
        em,
        uses.map(({ id }) => id),
      ),
    );
    const errors = uses.filter(({ id }) => unready.has(id));
    const message = 'Paket SCORM ini tidak ada atau belum siap dipakai.';
    if (errors.length > 0) throw invalid(...errors.map(({ path }) => ({ path, message })));
  }
}
