import { Injectable } from '@nestjs/common';
import type { Business } from '@sinau/contracts/people.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../http/problem.js';
import * as queries from './business.queries.js';
import { mayRename } from './certified-name.policy.js';
import { isBeingCertified } from './person.queries.js';

type BusinessInput = RouteInput<'POST /me/businesses'>['body'];
type Owner = Pick<Actor, 'accountId'>;

/** More than anybody has, and few enough for one screen. */
const MOST = 20;

@Injectable()
export class BusinessesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(owner: Owner): Promise<Business[]> {
    return queries.listBusinesses(this.transactions.reader, owner.accountId);
  }

  /** @throws Problem invalid_input for an unknown KBLI code, state_conflict for the 21st business */
  async add(owner: Owner, input: BusinessInput): Promise<Business> {
    return this.transactions.run((em) => this.addIn(em, owner, input, owner));
  }

  /** The same in a transaction of others. @param by who writes it down */
  async addIn(em: EntityManager, owner: Owner, input: BusinessInput, by: Owner): Promise<Business> {
    const others = await queries.listBusinesses(em, owner.accountId);
    if (others.length >= MOST)
      throw new Problem('state_conflict', {
        detail: `Paling banyak ${MOST} usaha. Hapus satu yang tidak dipakai.`,
      });
    const version = await this.knownVersion(em, input.kbliCode);
    const id = await queries.insertBusiness(em, owner.accountId, input, version);
    await this.record(em, by, 'business.added', id);
    return orNotFound(await queries.findBusiness(em, owner.accountId, id));
  }

  /** @throws Problem not_found also for another person's business, invalid_input, state_conflict like `savePerson` */
  async change(owner: Owner, id: string, input: BusinessInput): Promise<Business> {
    return this.transactions.run(async (em) => {
      const before = orNotFound(await queries.findBusiness(em, owner.accountId, id));
      const names = { before: before.name, after: input.name };
      if (!mayRename(names, await isBeingCertified(em, owner.accountId))) {
        throw new Problem('state_conflict', {
          detail:
            'Nama usaha tidak dapat diganti selama sertifikat Anda diperiksa. Hubungi Latkop bila keliru.',
        });
      }
      const version = await this.knownVersion(em, input.kbliCode);
      if (!(await queries.updateBusiness(em, owner.accountId, id, input, version))) throw notFound();
      await this.record(em, owner, 'business.changed', id);
      return orNotFound(await queries.findBusiness(em, owner.accountId, id));
    });
  }

  /** Hidden from now on; enrolments made for it keep it. */
  async remove(owner: Owner, id: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      if (!(await queries.removeBusiness(em, owner.accountId, id))) throw notFound();
      await this.record(em, owner, 'business.removed', id);
      return { ok: true };
    });
  }

  private async knownVersion(em: EntityManager, code: string): Promise<string> {
    const version = await queries.versionOfField(em, code);
    if (!version) throw wrongField('kbliCode', 'Bidang usaha ini tidak dikenal. Pilih dari daftar.');
    return version;
  }

  private record(em: EntityManager, owner: Owner, action: string, id: string): Promise<void> {
    return this.audit.record(em, owner, { action, subjectType: 'business', subjectId: id });
  }
}
