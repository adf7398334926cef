import type { EntityManager } from 'typeorm';
import type { Sealed } from '../../database/encryption.js';
import { row, rows } from '../../database/sql.js';

interface ShownReset {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedAt: string;
  readonly approvedAt: string | null;
  readonly expiresAt: string;
}

/** Those that somebody can still do something about; one account's, or all. */
export async function listResets(em: EntityManager, accountId: string | null): Promise<ShownReset[]> {
  return rows(
    em,
    `select t.id, t.account_id as "accountId", coalesce(a.name, a.email) as name, t.reason,
       coalesce(b.name, b.email) as "askedBy", t.asked_by as "askedById", t.asked_at as "askedAt",
       t.approved_at as "approvedAt", t.expires_at as "expiresAt"
     from totp_resets t join accounts a on a.id = t.account_id join accounts b on b.id = t.asked_by
     where t.used_at is null and t.declined_at is null and t.expires_at > now()
       and ($1::uuid is null or t.account_id = $1) order by t.asked_at, t.id`,
    [accountId],
  );
}

/** What was asked before and ran out makes way. */
export async function insertReset(
  em: EntityManager,
  reset: {
    readonly accountId: string;
    readonly askedBy: string;
    readonly reason: string;
    readonly hours: number;
  },
): Promise<string | undefined> {
  await rows(
    em,
    `update totp_resets set declined_at = now()
     where account_id = $1 and used_at is null and declined_at is null and expires_at <= now()`,
    [reset.accountId],
  );
  const made = await row<{ id: string }>(
    em,
    `insert into totp_resets (account_id, asked_by, reason, expires_at)
     values ($1, $2, $3, now() + make_interval(hours => $4))
     on conflict (account_id) where used_at is null and declined_at is null do nothing returning id`,
    [reset.accountId, reset.askedBy, reset.reason, reset.hours],
  );
  return made?.id;
}

export async function lockReset(em: EntityManager, id: string) {
  return row<{ accountId: string; askedBy: string; approved: boolean; name: string; email: string }>(
    em,
    `select t.account_id as "accountId", t.asked_by as "askedBy", t.approved_at is not null as approved,
       coalesce(a.name, a.email) as name, a.email
     from totp_resets t join accounts a on a.id = t.account_id and a.active
     where t.id = $1 and t.used_at is null and t.declined_at is null and t.expires_at > now() for update of t`,
    [id],
  );
}

export async function approveReset(
  em: EntityManager,
  id: string,
  approval: {
    readonly by: string;
    readonly tokenHash: Buffer;
    readonly hours: number;
  },
): Promise<string> {
  const approved = await row<{ expiresAt: string }>(
    em,
    `update totp_resets set approved_by = $2, approved_at = now(), token_hash = $3,
       expires_at = now() + make_interval(hours => $4)
     where id = $1 returning expires_at as "expiresAt"`,
    [id, approval.by, approval.tokenHash, approval.hours],
  );
  if (!approved) throw new Error('a locked reset is missing');
  return approved.expiresAt;
}

export async function declineReset(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'update totp_resets set declined_at = now() where id = $1', [id]);
}

/** By its link, while it works. @param lock for using it */
export async function findApprovedReset(em: EntityManager, tokenHash: Buffer, lock = false) {
  return row<{
    id: string;
    accountId: string;
    name: string;
    email: string;
    passwordHash: string;
  }>(
    em,
    `select t.id, t.account_id as "accountId", coalesce(a.name, a.email) as name, a.email,
       a.password_hash as "passwordHash"
     from totp_resets t join accounts a on a.id = t.account_id and a.active
     where t.token_hash = $1 and t.used_at is null and t.declined_at is null and t.expires_at > now()
     ${lock ? 'for update of t' : ''}`,
    [tokenHash],
  );
}

/** The account's authenticator is the new one; steps of the old one are forgotten. */
export async function useReset(
  em: EntityManager,
  id: string,
  account: { readonly id: string; readonly totp: Sealed },
): Promise<void> {
  await rows(em, 'update totp_resets set used_at = now() where id = $1', [id]);
  await rows(
    em,
    'update accounts set totp_key_id = $2, totp_ciphertext = $3, totp_last_step = 0 where id = $1',
    [account.id, account.totp.keyId, account.totp.ciphertext],
  );
}
