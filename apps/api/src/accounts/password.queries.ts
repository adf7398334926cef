import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Of an open staff account that can sign in. */
export async function findOwnPassword(em: EntityManager, accountId: string) {
  return row<{ email: string; passwordHash: string }>(
    em,
    `select email, password_hash as "passwordHash" from accounts
     where id = $1 and active and email is not null and password_hash is not null`,
    [accountId],
  );
}

/** @returns false when another change came first */
export async function replacePassword(
  em: EntityManager,
  accountId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const changed = await rows(
    em,
    'update accounts set password_hash = $3 where id = $1 and active and password_hash = $2 returning id',
    [accountId, from, to],
  );
  return changed.length > 0;
}

export async function setPassword(em: EntityManager, accountId: string, passwordHash: string): Promise<void> {
  await rows(em, 'update accounts set password_hash = $2 where id = $1', [accountId, passwordHash]);
}

/** The newest code of an account is its only one. @returns until when it works, as ISO UTC */
export async function putReset(
  em: EntityManager,
  reset: {
    readonly accountId: string;
    readonly codeHash: Buffer;
    readonly issuedBy: string;
    readonly hours: number;
  },
): Promise<string> {
  const put = await row<{ expiresAt: string }>(
    em,
    `insert into password_resets (account_id, code_hash, issued_by, expires_at)
     values ($1, $2, $3, now() + make_interval(hours => $4))
     on conflict (account_id) do update set code_hash = excluded.code_hash, issued_by = excluded.issued_by,
       issued_at = now(), expires_at = excluded.expires_at
     returning expires_at as "expiresAt"`,
    [reset.accountId, reset.codeHash, reset.issuedBy, reset.hours],
  );
  if (!put) throw new Error('a reset that was just written is missing');
  return put.expiresAt;
}

/** Uses the code up. @returns false when it is another one, has expired or was used */
export async function takeReset(em: EntityManager, accountId: string, codeHash: Buffer): Promise<boolean> {
  const taken = await rows(
    em,
    `delete from password_resets where account_id = $1 and code_hash = $2 and expires_at > now()
     returning account_id`,
    [accountId, codeHash],
  );
  return taken.length > 0;
}

/** A password that was set anew needs no code any more. */
export async function forgetReset(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, 'delete from password_resets where account_id = $1', [accountId]);
}
