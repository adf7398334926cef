import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { DataExport } from '@sinau/contracts/privacy.contract.js';
import { AuditService } from '../../audit/audit.service.js';
import { RateLimitsService } from '../../accounts/rate-limits.service.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import * as queries from './exports.queries.js';

/** "Salinan data saya" (UU 27/2022 art. 7 and 13). */
@Injectable()
export class DataExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly limits: RateLimitsService,
    private readonly files: FileStore,
  ) {}

  async list(actor: Actor): Promise<{ items: DataExport[] }> {
    return { items: await queries.listExports(this.transactions.reader, actor.accountId) };
  }

  /** Asked twice, it is still one. @throws Problem too_many_requests */
  async request(actor: Actor): Promise<DataExport> {
    const { accountId } = actor;
    const running = (await this.list(actor)).items.find(({ state }) => state === 'making');
    if (running) return running;
    await this.limits.consume('data_export_account', accountId);
    const id = await this.transactions.run(async (em, ring) => {
      const started = await queries.startExport(em, accountId);
      if (started.isNew) {
        await this.audit.record(em, actor, {
          action: 'personal_data.requested',
          subjectType: 'account',
          subjectId: accountId,
          details: { exportId: started.id },
        });
        ring('export-personal-data', { exportId: started.id });
      }
      return started.id;
    });
    return orNotFound(await queries.findExport(this.transactions.reader, id, accountId));
  }

  /** In the session of its owner only. @throws Problem not_found for another's, an unfinished and an expired one */
  async file(actor: Actor, id: string): Promise<{ bytes: number; body: Readable }> {
    const { storageKey, bytes } = orNotFound(
      await queries.findFile(this.transactions.reader, id, actor.accountId),
    );
    const body = await this.files.read(storageKey);
    await this.audit.record(this.transactions.reader, actor, {
      action: 'personal_data.downloaded',
      subjectType: 'account',
      subjectId: actor.accountId,
      details: { exportId: id },
    });
    return { bytes, body };
  }
}
