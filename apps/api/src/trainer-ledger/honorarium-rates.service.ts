import { Injectable } from '@nestjs/common';
import type { HonorariumRate } from '@sinau/contracts/trainer-ledger.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, wrongField } from '../http/problem.js';
import * as queries from './honorarium-rates.queries.js';

/** What a JP is paid (Tarif honorarium). There is none until somebody enters the decision that names it. */
@Injectable()
export class HonorariumRatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly batches: BatchesService,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/honorarium-rates'>> {
    return {
      items: await queries.listRates(this.transactions.reader),
      trainers: await this.batches.trainers(),
    };
  }

  /** @throws Problem invalid_input when nobody trains under that id */
  async put(
    actor: Actor,
    { trainerId, ...rate }: RouteInput<'PUT /manage/honorarium-rates'>['body'],
  ): Promise<HonorariumRate> {
    const known = trainerId === null || (await this.batches.trainers()).some(({ id }) => id === trainerId);
    if (!known) throw wrongField('trainerId', 'Pelatih ini tidak dikenal. Pilih dari daftar.');
    return this.transactions.run(async (em) => {
      const put = orNotFound(
        await queries.putRate(em, { ...rate, accountId: trainerId, createdBy: actor.accountId }),
      );
      await this.audit.record(em, actor, {
        action: 'honorarium_rate.set',
        subjectType: 'honorarium_rate',
        subjectId: put.id,
        details: { trainerId, ...rate },
      });
      return put;
    });
  }

  /** @throws Problem not_found */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      const gone = orNotFound(await queries.deleteRate(em, id));
      await this.audit.record(em, actor, {
        action: 'honorarium_rate.removed',
        subjectType: 'honorarium_rate',
        subjectId: id,
        details: { ...gone },
      });
      return { ok: true };
    });
  }
}
