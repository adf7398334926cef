import { Injectable } from '@nestjs/common';
import type { BankQuestion, BankQuestionBody } from '@sinau/contracts/bank-question.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { BankCatalogue } from './bank-catalogue.service.js';
import { changedSource, questionErrors, sourceOf } from './bank-question.js';
import * as changes from './bank-changes.queries.js';
import * as queries from './bank.queries.js';
import { BankService } from './bank.service.js';
import { CodeMaker } from './question-code.js';
import { nextPlace } from './question-place.js';
import { isNamed } from './question-use.js';
import { sameWords } from './same-words.js';

function checked(source: CurriculumQuestion): CurriculumQuestion {
  const errors = questionErrors(source);
  if (errors.length > 0) throw new Problem('invalid_input', { errors });
  return source;
}

/** Writing questions of the draft. Published versions keep theirs until the draft is published. */
@Injectable()
export class BankEditing {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly bank: BankService,
    private readonly catalogue: BankCatalogue,
  ) {}

  /** @throws Problem not_found, invalid_input with the paths of the body */
  async create(
    actor: Actor,
    { courseId, ...body }: BankQuestionBody & { courseId: string },
  ): Promise<BankQuestion> {
    await this.bank.ensureAll();
    return this.transactions.run(async (em) => {
      const course = await this.hold(em, courseId, body.moduleCode);
      const there = await queries.bankOf(em, courseId, { removed: true });
      const code = new CodeMaker(
        course.code,
        there.map((one) => one.code),
      ).make();
      const source = checked(sourceOf(code, body));
      const [added] = await changes.putQuestions(
        em,
        courseId,
        [{ source, position: nextPlace(there) }],
        actor.accountId,
      );
      const { id } = orNotFound(added);
      await this.note(em, actor, 'bank_question.created', id, { courseId, code });
      return this.catalogue.one(em, id);
    });
  }

  /** @throws Problem not_found, edit_conflict, invalid_input with the paths of the body */
  async change(
    actor: Actor,
    id: string,
    input: BankQuestionBody & { revision: number },
  ): Promise<BankQuestion> {
    const { revision, ...body } = input;
    return this.transactions.run(async (em) => {
      const [found] = await queries.findQuestions(em, [id]);
      const { courseId, source: before, code } = orNotFound(found);
      await this.hold(em, courseId, body.moduleCode);
      const source = checked(changedSource(before, body));
      if (!(await changes.changeQuestion(em, id, revision, { source, updatedBy: actor.accountId })))
        throw new Problem('edit_conflict');
      const fields = (Object.keys(source) as (keyof CurriculumQuestion)[]).filter(
        (key) => JSON.stringify(source[key]) !== JSON.stringify(before[key]),
      );
      await this.note(em, actor, 'bank_question.changed', id, { courseId, code, fields });
      return this.catalogue.one(em, id);
    });
  }

  /** Questions that a lesson or a test names stay, and are named. */
  async remove(actor: Actor, ids: readonly string[]): Promise<RouteOutput<'POST /bank/questions/remove'>> {
    return this.transactions.run(async (em) => {
      const found = await this.catalogue.read(em, ids);
      const inUse = found.filter(({ usedIn }) => isNamed(usedIn));
      const free = found.filter(({ usedIn }) => !isNamed(usedIn)).map(({ id }) => id);
      const removed = await changes.removeQuestions(em, free);
      for (const id of removed) await this.note(em, actor, 'bank_question.removed', id);
      return { removed, inUse: inUse.map(({ id, code, usedIn }) => ({ id, code, usedIn })) };
    });
  }

  async restore(actor: Actor, ids: readonly string[]): Promise<RouteOutput<'POST /bank/questions/restore'>> {
    return this.transactions.run(async (em) => {
      const restored = await changes.restoreQuestions(em, ids);
      for (const id of restored) await this.note(em, actor, 'bank_question.restored', id);
      return { restored };
    });
  }

  /** @throws Problem not_found, invalid_input when the module is not the course's */
  async copy(
    actor: Actor,
    { ids, courseId, moduleCode }: RouteInput<'POST /bank/questions/copy'>['body'],
  ): Promise<RouteOutput<'POST /bank/questions/copy'>> {
    await this.bank.ensureAll();
    return this.transactions.run(async (em) => {
      const course = await this.hold(em, courseId, moduleCode);
      const there = await queries.bankOf(em, courseId, { removed: true });
      const known = new Set(there.filter(({ removed }) => !removed).map(({ source }) => sameWords(source)));
      const found = await queries.findQuestions(em, ids);
      const codes = new CodeMaker(
        course.code,
        there.map(({ code }) => code),
      );
      const fresh = found.filter(({ source }) => !known.has(sameWords(source)));
      const copies = fresh.map(({ id, source }) => ({
        from: id,
        source: { ...source, id: codes.make(), modul: moduleCode },
      }));
      const place = nextPlace(there);
      const written = copies.map(({ source }, index) => ({ source, position: place + index }));
      const added = new Map(
        (await changes.putQuestions(em, courseId, written, actor.accountId)).map(({ id, code }) => [
          code,
          id,
        ]),
      );
      const copied = copies.map(({ from, source }) => ({
        from,
        id: added.get(source.id) ?? '',
        code: source.id,
      }));
      for (const { from, id } of copied)
        await this.note(em, actor, 'bank_question.copied', id, { from, courseId });
      const alreadyThere = found.filter((one) => !fresh.includes(one)).map(({ id }) => id);
      return { copied, alreadyThere };
    });
  }

  /** Holds the bank of a course, in which the module must be. */
  private async hold(em: EntityManager, courseId: string, moduleCode: string): Promise<queries.BankCourse> {
    const course = orNotFound(await queries.findCourse(em, courseId));
    await queries.lockBank(em, courseId);
    const modules = await queries.modulesOf(em, courseId);
    if (!modules.some(({ code }) => code === moduleCode))
      throw wrongField('moduleCode', 'Modul ini tidak ada di pelatihan tujuan. Pilih modul lain.');
    return course;
  }

  private async note(
    em: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'bank_question', subjectId, details });
  }
}
