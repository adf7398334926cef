import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../http/access.js';
import { wrongField } from '../http/problem.js';
import { accountOfPhone, findByPhone } from './account.queries.js';

/** Accounts of peserta by their phone, for the office: whoever has the phone signs in with a code, as everybody does. */
@Injectable()
export class PhoneAccountsService {
  constructor(private readonly audit: AuditService) {}

  /** Undefined: nobody has it. @throws Problem invalid_input when it belongs to no peserta, or to a closed account */
  async find(em: EntityManager, phone: string): Promise<string | undefined> {
    const found = await findByPhone(em, phone);
    if (!found) return undefined;
    if (!found.active || !found.roles.includes('peserta'))
      throw wrongField('phone', 'Nomor ini bukan milik akun peserta yang aktif. Pakai nomor lain.');
    return found.id;
  }

  /** Its account, made now if there was none. @param by null: the system itself @throws Problem invalid_input as `find` */
  async open(em: EntityManager, phone: string, by: Pick<Actor, 'accountId'> | null): Promise<string> {
    const before = await this.find(em, phone);
    if (before) return before;
    const { id } = await accountOfPhone(em, phone);
    await this.audit.record(em, by, { action: 'account.created', subjectType: 'account', subjectId: id });
    return id;
  }
}
