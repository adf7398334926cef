import { Injectable } from '@nestjs/common';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { StudioLesson } from '@sinau/contracts/studio-lesson.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { MediaLibrary } from '../media/media-library.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { problemsOfLesson } from './draft-problems.js';
import { DraftsService } from './drafts.service.js';
import { numberIn, textIn, type FileObject } from './file-object.js';
import { bodyOf, mediaOf, textBytesOf, withEdit } from './lesson-body.js';
import * as queries from './lesson.queries.js';
import * as revisions from './revision.queries.js';
import { wordsIdOf } from './save-words.js';

type Save = RouteInput<'PUT /studio/lessons/:id'>['body'];
type Row = queries.DraftLessonRow;

const REMOVED =
  'Pelajaran ini dihapus rekan Anda. Tulisan Anda masih di perangkat ini. Pulihkan pelajaran, lalu simpan lagi.';

/** Thrown inside a save, so that what it found can be kept in the history before it is told. */
class Conflict extends Error {}

/** One lesson of a draft: read, saved, and put back to what it was. */
@Injectable()
export class DraftLessonsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
    private readonly checks: DraftChecks,
    private readonly media: MediaLibrary,
  ) {}

  /** @throws Problem not_found, also when it was deleted */
  async read(id: string): Promise<StudioLesson> {
    const em = this.transactions.reader;
    const found = orNotFound(await queries.findLesson(em, id));
    orNotFound(found.removed ? undefined : found);
    return this.show(em, found);
  }

  private async show(em: EntityManager, found: Row): Promise<StudioLesson> {
    const weights = await this.checks.weights(em, [found]);
    return {
      id: found.id,
      courseId: found.courseId,
      moduleId: found.moduleId,
      code: found.code,
      title: textIn(found.source, 'judul'),
      minutes: numberIn(found.source, 'durasi_menit', 0),
      body: bodyOf(found.source),
      revision: found.revision,
      updatedAt: found.updatedAt,
      updatedBy: found.updatedBy,
      weight: weights.get(found.id) ?? { bytes: 0, videoBytes: 0, estimatedRupiah: 0 },
      media: await this.media.describe(em, found.mediaIds),
      problems: await this.problems(em, found),
    };
  }

  private async problems(em: EntityManager, { courseId, id }: Row): Promise<FieldError[]> {
    const draft = await this.drafts.load(em, courseId);
    return problemsOfLesson(await this.checks.problems(em, draft), id);
  }

  /**
   * @param expected the revision of an If-Match header; without one that of the body counts
   * @throws Problem not_found, edit_conflict with an old revision, state_conflict when it was deleted meanwhile
   */
  async save(actor: Actor, id: string, save: Save, expected: number = save.revision): Promise<StudioLesson> {
    return this.unlessConflict(id, async (em) => {
      const held = orNotFound(await queries.lockLesson(em, id));
      const source = withEdit(held.source, save);
      const under = { lessonId: id, id: save.saveId, wordsId: wordsIdOf(actor, save) };
      const before = await queries.findSave(em, under);
      // Sent twice: the answer is that of the first time, also when somebody saved something else since.
      if (before?.same)
        return { ...rewritten(held, source), revision: before.revision, updatedAt: before.savedAt };
      if (held.removed) throw new Problem('state_conflict', { detail: REMOVED });
      if (bodyOf(held.source).kind !== save.body.kind)
        throw wrongField('body.kind', 'Jenis pelajaran tidak dapat diganti.');
      // Other words under an id that is taken were never kept: they wait for a choice, like those of two who write at once.
      if (before || held.revision !== expected || expected !== save.revision) throw new Conflict();
      const reason = save.merged ? 'merged' : 'autosave';
      const kept = await this.keep(em, held, source, { accountId: actor.accountId, reason });
      await queries.insertSave(em, under, kept.revision);
      return kept;
    });
  }

  /** @throws Problem not_found, edit_conflict with an old revision, state_conflict when it was deleted meanwhile */
  async restore(actor: Actor, id: string, number: number, expected: number): Promise<StudioLesson> {
    return this.unlessConflict(id, async (em) => {
      const held = orNotFound(await queries.lockLesson(em, id));
      const earlier = orNotFound(await revisions.findRevision(em, id, number));
      if (held.removed) throw new Problem('state_conflict', { detail: REMOVED });
      if (held.revision !== expected) throw new Conflict();
      return this.keep(em, held, earlier.source, { accountId: actor.accountId, reason: 'restored' });
    });
  }

  private async keep(
    em: EntityManager,
    held: Row,
    source: FileObject,
    by: { accountId: string; reason: 'autosave' | 'merged' | 'restored' },
  ): Promise<Row> {
    // Opening and closing a lesson changes nothing, so it is no new revision either.
    if (JSON.stringify(source) === JSON.stringify(held.source)) return held;
    const { bytes, mediaIds } = rewritten(held, source);
    await queries.updateLesson(em, held.id, { source, bytes, mediaIds }, by.accountId);
    await revisions.recordRevision(em, held.id, source, by);
    return orNotFound(await queries.findLesson(em, held.id));
  }

  private async unlessConflict(id: string, work: (em: EntityManager) => Promise<Row>): Promise<StudioLesson> {
    try {
      return await this.show(this.transactions.reader, await this.transactions.run(work));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      await revisions.sealNewestRevision(this.transactions.reader, id);
      throw new Problem('edit_conflict');
    }
  }

  /** @throws Problem not_found */
  async history(id: string): Promise<RouteOutput<'GET /studio/lessons/:id/revisions'>> {
    const em = this.transactions.reader;
    orNotFound(await queries.findLesson(em, id));
    return { items: await revisions.listRevisions(em, id) };
  }

  /** @throws Problem not_found */
  async revision(
    id: string,
    number: number,
  ): Promise<RouteOutput<'GET /studio/lessons/:id/revisions/:number'>> {
    const { source, ...revision } = orNotFound(
      await revisions.findRevision(this.transactions.reader, id, number),
    );
    return { revision, minutes: numberIn(source, 'durasi_menit', 0), body: bodyOf(source) };
  }
}

function rewritten(row: Row, source: FileObject): Row {
  const body = bodyOf(source);
  return { ...row, source, bytes: textBytesOf(body), mediaIds: mediaOf(body) };
}
