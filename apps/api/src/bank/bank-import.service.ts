import { Injectable } from '@nestjs/common';
import type { BankImport, BankImportFormat } from '@sinau/contracts/bank-question.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { kindOf, levelOf } from './bank-question.js';
import * as changes from './bank-changes.queries.js';
import * as queries from './bank.queries.js';
import { BankService } from './bank.service.js';
import { MOST_QUESTIONS, type Parsed } from './formats/parsed-question.js';
import { readApart } from './formats/read-apart.js';
import { planImport, type ImportPlan } from './import-plan.js';
import { nextPlace } from './question-place.js';

export const MOST_BYTES = 5 * 1024 * 1024;
/** Longer lists help nobody: the first faults show what is wrong with all. */
const MOST_FAULTS = 500;

type Query = RouteInput<'POST /bank/import'>['query'];

function answerOf(format: BankImportFormat, { planned, faults }: ImportPlan, applied: boolean): BankImport {
  const count = (wanted: string) => planned.filter(({ outcome }) => outcome === wanted).length;
  return {
    format,
    applied,
    questions: planned.map(({ parsed, source, outcome }) => ({
      line: parsed.line,
      code: outcome === 'new' && !applied && source.id !== parsed.name ? null : source.id,
      kind: kindOf(source),
      moduleCode: source.modul,
      level: levelOf(source),
      text: source.pertanyaan,
      outcome,
      note: parsed.note,
    })),
    errors: faults.slice(0, MOST_FAULTS),
    created: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  };
}

/** Brings questions of a file into the bank of a course: all that is reported, in one transaction, or nothing (I9). */
@Injectable()
export class BankImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly bank: BankService,
  ) {}

  /**
   * @throws Problem not_found; import_too_large; import_too_complex; import_faulty with every fault, unless `dryRun` or `skipFaulty`
   */
  async import(actor: Actor, query: Query, bytes: Buffer): Promise<BankImport> {
    const { format, parsed } = await readApart({ bytes, format: query.format });
    if (parsed.questions.length + parsed.faults.length > MOST_QUESTIONS)
      throw new Problem('import_too_large');
    await this.bank.ensureAll();
    if (query.dryRun)
      return answerOf(format, await this.plan(this.transactions.reader, query, parsed), false);
    return this.transactions.run(async (em) => {
      orNotFound(await queries.findCourse(em, query.course));
      await queries.lockBank(em, query.course);
      const plan = await this.plan(em, query, parsed);
      if (plan.faults.length > 0 && !query.skipFaulty) throw faulty(plan);
      await this.write(em, actor, query.course, plan);
      const answer = answerOf(format, plan, true);
      await this.note(em, actor, query.course, answer);
      return answer;
    });
  }

  private async plan(em: EntityManager, query: Query, { questions, faults }: Parsed): Promise<ImportPlan> {
    const course = orNotFound(await queries.findCourse(em, query.course));
    const modules = await queries.modulesOf(em, course.id);
    const defaultModule = query.module ?? modules[0]?.code ?? '';
    if (!modules.some(({ code }) => code === defaultModule))
      throw wrongField('module', 'Modul ini tidak ada di pelatihan tujuan. Pilih modul lain.');
    const bank = await queries.bankOf(em, course.id, { removed: true });
    const plan = await planImport(questions, { courseCode: course.code, modules, defaultModule, bank });
    return { ...plan, faults: [...faults, ...plan.faults].sort((a, b) => a.line - b.line) };
  }

  private async write(
    em: EntityManager,
    actor: Actor,
    courseId: string,
    { planned }: ImportPlan,
  ): Promise<void> {
    let place = nextPlace(await queries.bankOf(em, courseId, { removed: true }));
    const written = planned
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map(({ source, position }) => ({ source, position: position ?? place++ }));
    await changes.putQuestions(em, courseId, written, actor.accountId);
  }

  private async note(em: EntityManager, actor: Actor, courseId: string, answer: BankImport): Promise<void> {
    const { format, created, changed, unchanged, errors } = answer;
    await this.audit.record(em, actor, {
      action: 'bank.imported',
      subjectType: 'course',
      subjectId: courseId,
      details: { format, created, changed, unchanged, skipped: errors.length },
    });
  }
}

function faulty({ faults }: ImportPlan): Problem {
  const errors = faults.slice(0, 100).map(({ line, message }) => ({ path: `baris ${line}`, message }));
  return new Problem('import_faulty', { errors });
}
