import { Injectable } from '@nestjs/common';
import type { BankCorrection } from '@sinau/contracts/bank-question.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { BankCatalogue } from './bank-catalogue.service.js';
import { bodyOf, changedSource, questionErrors } from './bank-question.js';
import * as changes from './bank-changes.queries.js';
import * as bank from './bank.queries.js';
import * as queries from './corrections.queries.js';

type Body = RouteInput<'POST /bank/questions/:id/correct'>['body'];

function markingOf(source: CurriculumQuestion): queries.Marking {
  const { key, tolerance } = bodyOf(source);
  return { key, tolerance };
}

const parts = (list: readonly { id: string; text: string }[]) =>
  JSON.stringify(list.map(({ id, text }) => [id, text]));

/** A key means the same only where kind, question, picture, unit and choices are the same. */
function isSame(source: CurriculumQuestion, version: queries.VersionQuestion): boolean {
  const { kind, text, options, matches, imageId, unit } = bodyOf(source);
  const { settings } = version;
  return (
    kind === version.kind &&
    text === version.text &&
    parts(options) === parts(version.options) &&
    parts(matches) === parts(settings.matches ?? []) &&
    imageId === (settings.imageId ?? null) &&
    unit === (settings.unit ?? '')
  );
}

function corrected(source: CurriculumQuestion, { revision: _revision, reason: _reason, ...marking }: Body) {
  const given = Object.fromEntries(Object.entries(marking).filter(([, value]) => value !== undefined));
  const after = changedSource(source, { ...bodyOf(source), ...given });
  const errors = questionErrors(after);
  if (errors.length > 0) throw new Problem('invalid_input', { errors });
  return after;
}

/**
 * Corrected keys: the draft and the versions that ask the same question change, then a job grades again. What is said
 * for right and wrong changes in the draft only.
 */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly catalogue: BankCatalogue,
  ) {}

  /** @throws Problem not_found, edit_conflict, invalid_input, state_conflict when nothing would change */
  async correct(actor: Actor, id: string, body: Body): Promise<BankCorrection> {
    return this.transactions.run(async (em, ring) => {
      const [found] = await bank.findQuestions(em, [id]);
      const { courseId, code, source } = orNotFound(found);
      const after = corrected(source, body);
      const all = await queries.findVersions(em, courseId, code);
      const same = all.filter((version) => isSame(source, version));
      const marking = markingOf(after);
      const stale = same.some(({ key }) => JSON.stringify(key) !== JSON.stringify(marking.key));
      if (!stale && JSON.stringify(after) === JSON.stringify(source))
        throw new Problem('state_conflict', {
          detail: 'Kunci ini sudah sama. Tidak ada yang perlu diperbaiki.',
        });
      if (
        !(await changes.changeQuestion(em, id, body.revision, { source: after, updatedBy: actor.accountId }))
      )
        throw new Problem('edit_conflict');
      await queries.correctVersions(
        em,
        same.map((version) => version.id),
        marking,
      );
      const numbers = (versions: queries.VersionQuestion[]) =>
        versions.map(({ number }) => number).toSorted((a, b) => a - b);
      const correctionId = await queries.insertCorrection(em, {
        questionId: id,
        before: markingOf(source),
        after: marking,
        reason: body.reason,
        versionQuestionIds: same.map((version) => version.id),
        versions: numbers(same),
        versionsLeft: numbers(all.filter((version) => !same.includes(version))),
        correctedBy: actor.accountId,
      });
      await this.audit.record(em, actor, {
        action: 'bank_question.corrected',
        subjectType: 'bank_question',
        subjectId: id,
        details: {
          correctionId,
          code,
          before: markingOf(source).key,
          after: marking.key,
          versions: numbers(same),
        },
      });
      if (same.length > 0) ring('regrade-question', { correctionId });
      return this.read(em, correctionId);
    });
  }

  /** @throws Problem not_found */
  async read(em: EntityManager, id: string): Promise<BankCorrection> {
    return orNotFound((await queries.findCorrections(em, { id }))[0]);
  }

  /** One question with the versions that ask it and what was corrected. @throws Problem not_found */
  async history(id: string): Promise<RouteOutput<'GET /bank/questions/:id'>> {
    const em = this.transactions.reader;
    const [found] = await bank.findQuestions(em, [id]);
    const { courseId, code, source } = orNotFound(found);
    const versions = await queries.findVersions(em, courseId, code);
    return {
      question: await this.catalogue.one(em, id),
      versions: versions.map((version) => ({
        number: version.number,
        published: version.published,
        same: isSame(source, version),
        key: version.key,
        attempts: version.attempts,
      })),
      corrections: await queries.findCorrections(em, { questionId: id }),
    };
  }
}
