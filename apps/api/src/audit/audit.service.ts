import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../http/access.js';
import type { AuditEntry } from './audit-entry.js';
import { insertEntry } from './audit.queries.js';

/** What an entry says beside its deed and its subject. */
export type Noted = Pick<AuditEntry, 'before' | 'after' | 'details'>;

/** Of the same fields twice those that changed, for an entry; nothing when none did. Values as JSON says them. */
export function differences<T extends Readonly<Record<string, unknown>>>(before: T, after: T): Noted {
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (changed.length === 0) return {};
  const pick = (of: T) => Object.fromEntries(changed.map((name) => [name, of[name]]));
  return { before: pick(before), after: pick(after) };
}

/** The log of who did what to whom (I12). Written in the transaction of the deed, chained by the database at commit. */
@Injectable()
export class AuditService {
  /** `actor` null: the system itself. */
  async record(
    em: EntityManager,
    actor: Pick<Actor, 'accountId' | 'viewer'> | null,
    { before, after, details, ...entry }: AuditEntry,
  ): Promise<void> {
    // Inside the details the chain covers them; what an admin reads through another's eyes the admin has read.
    const all = {
      ...details,
      ...(before && { before }),
      ...(after && { after }),
      ...(actor?.viewer && { as: actor.accountId }),
    };
    await insertEntry(em, actor?.viewer?.accountId ?? actor?.accountId ?? null, { ...entry, details: all });
  }
}
