import { Injectable } from '@nestjs/common';
import type { LessonNote, NoteListItem } from '@sinau/contracts/notes.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, wrongField } from '../http/problem.js';
import { LearnerService } from '../learning/learner.service.js';
import { MERGED_MAX, mergeNotes } from './note.rule.js';
import * as queries from './notes.queries.js';

const NOTHING: LessonNote = { text: '', revision: 0, updatedAt: null };

const TOO_LONG =
  'Catatan gabungan melebihi 100.000 huruf. Catatan yang tersimpan tetap aman. Muat ulang, lalu ringkas catatan Anda.';

/** "Catatan saya": only for the one who writes them. Nothing of a note goes into logs or the audit trail. */
@Injectable()
export class NotesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
  ) {}

  async list(actor: Actor): Promise<{ items: NoteListItem[] }> {
    return { items: await queries.listNotes(this.transactions.reader, actor.accountId) };
  }

  async read(actor: Actor, enrolmentId: string, code: string): Promise<LessonNote> {
    const em = this.transactions.reader;
    return (await queries.findNote(em, await this.keyOf(em, actor, enrolmentId, code))) ?? NOTHING;
  }

  /**
   * A text written on an older revision is put together with what came between: no word of either is lost.
   * @throws Problem invalid_input when both together are too long: what is kept then stays as it is
   */
  async keep(
    actor: Actor,
    enrolmentId: string,
    code: string,
    { text, base }: { text: string; base: number },
  ): Promise<LessonNote & { merged: boolean }> {
    return this.transactions.run(async (em) => {
      const key = await this.keyOf(em, actor, enrolmentId, code);
      const isNew = text !== '' && (await queries.insertNote(em, key, text));
      const kept = await queries.lockNote(em, key);
      if (!kept) return { ...NOTHING, merged: false };
      if (isNew || kept.text === text) return { ...kept, merged: false };
      const next = kept.revision === base ? text : mergeNotes(kept.text, text);
      if (next.length > MERGED_MAX && next.length > kept.text.length) throw wrongField('text', TOO_LONG);
      if (next !== kept.text) await queries.updateNote(em, key, next);
      return { ...orNotFound(await queries.findNote(em, key)), merged: next !== text };
    });
  }

  /** Notes stay open to everybody who may read the lesson, also after the class. */
  private async keyOf(
    em: EntityManager,
    actor: Actor,
    enrolmentId: string,
    lessonCode: string,
  ): Promise<queries.NoteKey> {
    const { versionId, accountId } = await this.learners.reading(em, actor, enrolmentId);
    return {
      accountId,
      courseId: orNotFound(await queries.findCourse(em, versionId, lessonCode)),
      lessonCode,
    };
  }
}
