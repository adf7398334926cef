import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Workbook } from '../files/workbook.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, wrongField } from '../http/problem.js';
import { ledgerWorkbook } from './ledger-workbook.js';
import { reachOfOffice, seesEverybody, trainerToRead } from './trainer-ledger.policy.js';
import * as queries from './trainer-ledger.queries.js';

type Asked = RouteInput<'GET /manage/trainer-ledger'>['query'];
type OfPeriod = Pick<Asked, 'year' | 'month' | 'trainer'>;

/** What trainers taught (Beban mengajar), counted from sessions that really took place. */
@Injectable()
export class TrainerLedgerService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem not_found when a trainer asks for somebody else's */
  async read(actor: Actor, asked: Asked): Promise<RouteOutput<'GET /manage/trainer-ledger'>> {
    const em = this.transactions.reader;
    const period = await this.period(actor, asked);
    const everybody = seesEverybody(actor);
    const { current, taught } = await queries.findYears(em);
    const trainers = await queries.listTaught(em, period.reach);
    return {
      ...toPage(await queries.sumByMonth(em, period, asked, asked), asked),
      year: period.year,
      thisYear: current,
      years: [...new Set([current, ...taught])].sort((a, b) => b - a),
      totals: await queries.sumOf(em, period),
      trainers: everybody ? trainers : trainers.filter(({ id }) => id === actor.accountId),
      unassigned: everybody ? await queries.countUnassigned(em, period) : null,
    };
  }

  /** A page of rows alone. @throws Problem not_found when a trainer asks for somebody else's */
  async rows(actor: Actor, asked: Asked) {
    const period = await this.period(actor, asked);
    return toPage(await queries.sumByMonth(this.transactions.reader, period, asked, asked), asked);
  }

  /** @throws Problem not_found when a trainer asks for somebody else's, or for those of nobody */
  async sessions(
    actor: Actor,
    { unassigned, ...asked }: RouteInput<'GET /manage/trainer-ledger/sessions'>['query'],
  ): Promise<RouteOutput<'GET /manage/trainer-ledger/sessions'>> {
    if (unassigned && !seesEverybody(actor)) throw notFound();
    const period = await this.period(actor, asked);
    const em = this.transactions.reader;
    return toPage(await queries.listSessions(em, period, unassigned === 'yes', asked), asked);
  }

  async file(actor: Actor, asked: OfPeriod): Promise<Workbook> {
    const em = this.transactions.reader;
    const period = await this.period(actor, asked);
    return ledgerWorkbook(
      period,
      await queries.sumByMonth(em, period),
      await queries.listSessions(em, period, false),
    );
  }

  /**
   * Sets what counts for one of several trainers.
   * @throws Problem not_found when they do not train that session, invalid_input when it is more than the session has
   */
  async setJp(actor: Actor, sessionId: string, trainerId: string, jp: number | null): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      const session = orNotFound(await queries.holdSessionJp(em, sessionId, trainerId));
      if (jp !== null && session.jp === null)
        throw wrongField('jp', 'Isi dulu JP sesinya di halaman angkatan.');
      if (jp !== null && jp > (session.jp ?? 0))
        throw wrongField('jp', `JP paling banyak ${String(session.jp).replace('.', ',')}, seperti sesinya.`);
      await queries.setCountedJp(em, sessionId, trainerId, jp);
      await this.audit.record(em, actor, {
        action: 'session.jp_counted',
        subjectType: 'class_session',
        subjectId: sessionId,
        details: { batchId: session.batchId, trainerId, from: session.before, to: jp },
      });
      return { ok: true };
    });
  }

  private async period(actor: Actor, { year, month, trainer }: OfPeriod): Promise<queries.Period> {
    const trainerId = trainerToRead(actor, trainer);
    const { current } = year ? { current: year } : await queries.findYears(this.transactions.reader);
    return { year: current, month: month ?? null, trainerId, reach: reachOfOffice(actor) };
  }
}
