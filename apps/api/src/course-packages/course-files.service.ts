import { Injectable } from '@nestjs/common';
import type { PackageContents } from '@sinau/contracts/course-packages.contract.js';
import { CoursesService } from '../courses/courses.service.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { MediaPacking } from '../media/media-packing.service.js';
import { ScormPacking } from '../scorm/scorm-packing.service.js';
import { DraftsService } from '../studio/drafts.service.js';
import { namedThings } from './named-things.js';
import { planPackage, type PackagePlan } from './package-plan.js';

function slugOf(curriculum: unknown): string {
  const slug = (curriculum as { slug?: unknown } | null)?.slug;
  // It becomes a file name in a header.
  return typeof slug === 'string' && /^[a-z0-9-]{1,100}$/.test(slug) ? slug : 'kurikulum';
}

/** Courses that leave as one file: the curriculum alone, or an archive with everything it shows. */
@Injectable()
export class CourseFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CoursesService,
    private readonly drafts: DraftsService,
    private readonly media: MediaPacking,
    private readonly scorm: ScormPacking,
    private readonly files: FileStore,
  ) {}

  /** Of a version; without one of the published, else the newest. @throws Problem not_found */
  async ofVersion(courseId: string, versionId?: string): Promise<PackagePlan> {
    return this.plan(await this.courses.export(courseId, versionId));
  }

  /** @throws Problem not_found */
  async ofDraft(courseId: string): Promise<PackagePlan> {
    return this.plan(await this.drafts.file(courseId));
  }

  async versionContents(courseId: string, versionId?: string): Promise<PackageContents> {
    return (await this.ofVersion(courseId, versionId)).contents;
  }

  async draftContents(courseId: string): Promise<PackageContents> {
    return (await this.ofDraft(courseId)).contents;
  }

  private async plan(curriculum: unknown): Promise<PackagePlan> {
    const em = this.transactions.reader;
    const named = namedThings(curriculum);
    const media = await this.media.describe(em, named.media);
    const scorm = await this.scorm.describe(em, named.scorm);
    const missing = named.media.length + named.scorm.length - media.length - scorm.length;
    return planPackage(this.files, { name: slugOf(curriculum), curriculum, missing, media, scorm });
  }
}
