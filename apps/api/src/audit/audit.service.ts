import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../http/access.js';
import type { AuditEntry } from './audit-entry.js';
import { insertEntry } from './audit.queries.js';

/** The log of who did what to whom (I12). Written in the transaction of the deed, chained by the database at commit. */
@Injectable()
export class AuditService {
  /** `actor` null: the system itself. */
  async record(em: EntityManager, actor: Pick<Actor, 'accountId'> | null, entry: AuditEntry): Promise<void> {
    await insertEntry(em, actor?.accountId ?? null, entry);
  }
}
