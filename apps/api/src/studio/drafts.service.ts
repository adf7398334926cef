import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BankService } from '../bank/bank.service.js';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { fingerprint } from '../curriculum/curriculum-reader.js';
import { Transactions } from '../database/transactions.js';
import { orNotFound } from '../http/problem.js';
import { nextNumber } from './codes.js';
import { putContent } from './draft-content.queries.js';
import { readDraft, type DraftParts } from './draft-reader.js';
import * as queries from './draft.queries.js';
import { writeDraft } from './draft-writer.js';
import { textIn, type FileObject } from './file-object.js';
import { assembleDraft, isUntouched, type DraftRow, type LoadedDraft } from './loaded-draft.js';

/** Drafts as a whole: made from a version, read again when a newer one was imported, loaded, held for a change. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly bank: BankService,
  ) {}

  /**
   * Makes the draft of a course when there is none yet. One that nobody touched since it was read follows a newer
   * import; one with edits of its own stays as it is.
   * @throws Problem not_found
   */
  async ensure(courseId: string): Promise<void> {
    const need = orNotFound(await queries.findDraftNeed(this.transactions.reader, courseId));
    if (need.hasDraft && need.isSeen) return;
    await this.transactions.run((em) => this.follow(em, courseId));
  }

  private async follow(em: EntityManager, courseId: string): Promise<void> {
    const newest = orNotFound(await queries.findDraftNeed(em, courseId)).newestVersionId;
    if (!newest) return;
    const parts = readDraft(orNotFound(await queries.findVersionSource(em, newest)));
    if (await this.begin(em, courseId, parts, newest)) return;
    const draft = await this.hold(em, courseId);
    if (orNotFound(await queries.findDraftNeed(em, courseId)).isSeen) return;
    const equals = fingerprint(writeDraft(parts)).equals(draft.sha256);
    if (equals || !isUntouched(draft)) {
      await queries.noteSeen(em, courseId, equals ? newest : null);
      return;
    }
    await queries.setHead(em, courseId, parts.head);
    await putContent(em, courseId, parts);
    await this.bank.fill(em, courseId, parts.questions as CurriculumQuestion[]);
    await queries.setBase(em, courseId, newest);
  }

  /** A draft with this content. @returns false when the course has one already */
  async begin(
    em: EntityManager,
    courseId: string,
    parts: DraftParts,
    baseVersionId: string | null,
  ): Promise<boolean> {
    const moduleCodes = parts.modules.map(({ source }) => textIn(source, 'kode'));
    const nextModule = nextNumber(moduleCodes, textIn(parts.head, 'kode'));
    if (!(await queries.insertDraft(em, { courseId, head: parts.head, baseVersionId, nextModule })))
      return false;
    await putContent(em, courseId, parts);
    await this.bank.fill(em, courseId, parts.questions as CurriculumQuestion[]);
    return true;
  }

  /** @throws Problem not_found */
  async load(em: EntityManager, courseId: string): Promise<LoadedDraft> {
    return this.assemble(em, orNotFound(await queries.findDraft(em, courseId)));
  }

  /** The same, held until the transaction ends. */
  async hold(em: EntityManager, courseId: string): Promise<LoadedDraft> {
    return this.assemble(em, orNotFound(await queries.lockDraft(em, courseId)));
  }

  private async assemble(em: EntityManager, row: DraftRow): Promise<LoadedDraft> {
    const modules = await queries.findModules(em, row.courseId);
    const lessons = await queries.findLessons(em, row.courseId);
    return assembleDraft(row, { modules, lessons }, await this.bank.asFile(em, row.courseId));
  }

  /** The draft as one curriculum file. @throws Problem not_found */
  async file(courseId: string): Promise<FileObject> {
    await this.ensure(courseId);
    return (await this.load(this.transactions.reader, courseId)).file;
  }
}
