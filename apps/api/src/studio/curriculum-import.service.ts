import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@sinau/contracts/courses.contract.js';
import { CourseImportService, type ImportOptions } from '../courses/course-import.service.js';
import { fingerprint } from '../curriculum/curriculum-reader.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { findDraft } from './draft.queries.js';
import { DraftsService } from './drafts.service.js';
import { isUntouched } from './loaded-draft.js';

const STAYS =
  'Draf di studio punya perubahan yang belum terbit. Draf itu tetap, dan tidak mengikuti berkas ini.';

/** An import from outside, and the draft that follows it when that loses nobody's work. */
@Injectable()
export class CurriculumImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: CourseImportService,
    private readonly drafts: DraftsService,
  ) {}

  /** @throws Problem curriculum_invalid with every error of the file */
  async import(
    actor: Pick<Actor, 'accountId'>,
    source: unknown,
    options: ImportOptions,
  ): Promise<ImportOutcome> {
    const outcome = await this.imports.import(actor, source, options);
    const em = this.transactions.reader;
    if (outcome.outcome !== 'new_version' || !(await findDraft(em, outcome.courseId))) return outcome;
    const before = await this.drafts.load(em, outcome.courseId);
    if (!options.dryRun) await this.drafts.ensure(outcome.courseId);
    if (isUntouched(before) || before.sha256.equals(fingerprint(source))) return outcome;
    return { ...outcome, warnings: [...outcome.warnings, { path: '', message: STAYS }] };
  }
}
