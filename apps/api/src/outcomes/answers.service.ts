import { Injectable } from '@nestjs/common';
import type { OutcomeAnswer } from '@sinau/contracts/outcomes.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { findToday } from '../database/clock.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, Problem, wrongField } from '../http/problem.js';
import { wrongDates } from './answer.rule.js';
import * as queries from './answers.queries.js';

type Spoken = RouteInput<'POST /manage/outcomes/:id/answers'>['body'];
type Written = Omit<Spoken, 'how'> & { readonly enrolmentId: string; readonly how: OutcomeAnswer['how'] };

const NOT_YET = 'Belum waktunya. Kami mengabari Anda bila pertanyaan ini dibuka.';
const TOO_LATE = 'Waktu menjawab sudah lewat. Hubungi Latkop bila ingin menambahkan.';

/** Five questions at 0, 3, 6 and 12 months. What was answered stays; who was wrong answers again. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async mine(actor: Actor): Promise<RouteOutput<'GET /me/outcomes'>> {
    const em = this.transactions.reader;
    return {
      salesBands: await queries.listBands(em, 'sales'),
      classes: await queries.listFollowed(em, { accountId: actor.accountId }),
    };
  }

  /** @throws Problem not_found, state_conflict before and after its time, invalid_input */
  async answer(actor: Actor, body: RouteInput<'POST /me/outcomes'>['body']): Promise<OutcomeAnswer> {
    return this.transactions.run(async (em) => {
      const due = orNotFound(await queries.findDue(em, body.enrolmentId, body.milestone));
      if (due.accountId !== actor.accountId) throw notFound();
      const written: Written = { ...body, capitalBand: null, how: 'self' };
      return this.write(em, actor, written, due.state === 'closed' ? TOO_LATE : notYet(due.state));
    });
  }

  /** For somebody on the phone or in front of the desk; late ones too. Whom they may do it for, the caller decides. */
  async record(actor: Actor, enrolmentId: string, spoken: Spoken): Promise<OutcomeAnswer> {
    return this.transactions.run(async (em) => {
      const due = orNotFound(await queries.findDue(em, enrolmentId, spoken.milestone));
      // One's own business is told by oneself.
      if (due.accountId === actor.accountId) throw notFound();
      return this.write(em, actor, { ...spoken, enrolmentId }, notYet(due.state));
    });
  }

  /** @param refusal why it cannot be answered now; the same answer sent again is told its result all the same */
  private async write(
    em: EntityManager,
    actor: Actor,
    written: Written,
    refusal: string | null,
  ): Promise<OutcomeAnswer> {
    const of = { enrolmentId: written.enrolmentId, recordedBy: actor.accountId };
    const known = await queries.findAnswer(em, written.id, of);
    if (known) return known;
    if (refusal) throw new Problem('state_conflict', { detail: refusal });
    await this.judge(em, written);
    if (await queries.insertAnswer(em, { ...written, ...of }))
      await this.audit.record(em, actor, {
        action: 'outcome.answered',
        subjectType: 'enrolment',
        subjectId: written.enrolmentId,
        details: { answerId: written.id, milestone: written.milestone, how: written.how },
      });
    // An id that somebody else used is nobody's answer here.
    return orNotFound(await queries.findAnswer(em, written.id, of));
  }

  private async judge(em: EntityManager, written: Written): Promise<void> {
    const errors = wrongDates(written, await findToday(em));
    if (errors.length > 0) throw new Problem('invalid_input', { errors });
    if (written.salesBand !== null && !(await queries.isActiveBand(em, 'sales', written.salesBand)))
      throw wrongField('salesBand', 'Pilih salah satu jawaban.');
    if (written.capitalBand !== null && !(await queries.isActiveBand(em, 'capital', written.capitalBand)))
      throw wrongField('capitalBand', 'Pilih salah satu jawaban.');
  }
}

const notYet = (state: 'coming' | 'open' | 'closed'): string | null => (state === 'coming' ? NOT_YET : null);
