import { Injectable } from '@nestjs/common';
import type { Consent } from '@sinau/contracts/privacy.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { RateLimitsService } from '../../accounts/rate-limits.service.js';
import { toPage } from '../../database/sql.js';
import { Transactions } from '../../database/transactions.js';
import { hasRole, type Actor } from '../../http/access.js';
import { orNotFound, Problem, wrongField } from '../../http/problem.js';
import { AccessTrail } from '../trail/access-trail.service.js';
import * as queries from './consents.queries.js';

/** What happens at once when somebody changes their mind; a purpose without an entry has nothing to switch. */
const EFFECTS: Readonly<
  Record<string, (em: EntityManager, accountId: string, given: boolean) => Promise<void>>
> = {
  publikasi_produk: async (em, accountId, given) => {
    if (!given) await queries.unpublishProducts(em, accountId);
  },
  pesan_tambahan: queries.turnMessages,
};

/** The ledger of consents (UU 27/2022 art. 20-24 and 40): it only grows, and withdrawing is as easy as giving. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly limits: RateLimitsService,
    private readonly trail: AccessTrail,
  ) {}

  async list(accountId: string, em = this.transactions.reader): Promise<{ items: Consent[] }> {
    const [purposes, entries] = await Promise.all([
      queries.listPurposes(em),
      queries.listEntries(em, accountId),
    ]);
    const items = purposes.map((purpose): Consent => {
      const history = entries
        .filter((entry) => entry.purpose === purpose.purpose)
        .map(({ purpose: _, ...entry }) => entry);
      return { ...purpose, state: history[0]?.state ?? null, history };
    });
    return { items };
  }

  /** @throws Problem not_found, invalid_input for a purpose nobody knows, state_conflict for what the service rests on */
  async change(
    actor: Actor,
    accountId: string,
    { purpose, state }: { readonly purpose: string; readonly state: 'given' | 'withdrawn' },
  ): Promise<{ items: Consent[] }> {
    await this.transactions.run(async (em) => {
      if (!(await queries.lockPerson(em, accountId))) orNotFound(undefined);
      const now = (await this.list(accountId, em)).items.find((one) => one.purpose === purpose);
      if (!now) throw wrongField('purpose', 'Tujuan ini tidak dikenal.');
      if (now.required)
        throw new Problem('state_conflict', {
          detail: 'Pelatihan tidak dapat berjalan tanpa ini. Minta penghapusan data bila ingin berhenti.',
        });
      if (now.state === state && now.history[0]?.version === now.version) return;
      const { version } = now;
      await queries.insertEntry(em, { accountId, purpose, version, state, by: actor.accountId });
      await EFFECTS[purpose]?.(em, accountId, state === 'given');
      await this.audit.record(em, actor, {
        action: state === 'given' ? 'consent.given' : 'consent.withdrawn',
        subjectType: 'account',
        subjectId: accountId,
        details: { purpose, version },
      });
    });
    return this.list(accountId);
  }

  async search(actor: Actor, query: { search: string; page: number; pageSize: number }) {
    await this.limits.consume('data_subject_lookup', actor.accountId);
    return toPage(await queries.findSubjects(this.transactions.reader, query), query);
  }

  /** Officers' names are for admins. */
  async subject(actor: Actor, accountId: string) {
    const found = orNotFound(await queries.findSubject(this.transactions.reader, accountId));
    const [consents, views] = await Promise.all([
      this.list(accountId),
      this.trail.list(accountId, { page: 1, pageSize: 50 }, hasRole(actor, 'admin')),
    ]);
    return { ...found, consents: consents.items, views: views.items };
  }
}
