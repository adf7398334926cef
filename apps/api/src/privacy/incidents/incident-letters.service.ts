import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  createRenderPool,
  type RenderPool,
  type RenderPoolOptions,
} from '@sinau/certificate/sandbox/render-pool.js';
import { AuditService } from '../../audit/audit.service.js';
import { findToday } from '../../database/clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import { BrandingService } from '../../settings/branding/branding.service.js';
import { incidentLetter } from './incident-letter.js';
import * as queries from './incidents.queries.js';

/** A letter takes well under a second. */
const TIMEOUT_MS = 20_000;

/** The notice to the authority as a file, under the centre's letterhead of today and with whoever signs today. */
@Injectable()
export class IncidentLetters implements OnModuleDestroy {
  /** Taken up with the first letter. There are few: each has a process of its own, which ends with it. */
  readonly options: RenderPoolOptions = { size: 1, timeoutMs: TIMEOUT_MS, recycleAfter: 1 };
  private pool: RenderPool | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly branding: BrandingService,
  ) {}

  /** What leaves the house is in the log. @throws Problem not_found */
  async pdf(actor: Actor, id: string): Promise<Buffer> {
    const em = this.transactions.reader;
    const incident = orNotFound(await queries.findIncident(em, id));
    const [branding, day] = [await this.branding.current(em), await findToday(em)];
    const { dinas, centre } = branding.logos;
    const letter = incidentLetter(incident, branding, day);
    this.pool ??= createRenderPool(this.options);
    const pdf = await this.pool.renderLetter({ letter, logo: dinas ?? centre ?? null, day });
    await this.transactions.run((writer) =>
      this.audit.record(writer, actor, {
        action: 'incident.downloaded',
        subjectType: 'incident',
        subjectId: id,
        details: { revision: incident.revision },
      }),
    );
    return Buffer.from(pdf);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.close();
  }
}
