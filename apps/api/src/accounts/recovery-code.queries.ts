import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** What an open staff account can prove itself with. */
export async function findOwnProofs(em: EntityManager, accountId: string) {
  return row<{
    name: string;
    email: string;
    passwordHash: string;
    totpKeyId: string;
    totpCiphertext: Buffer;
  }>(
    em,
    `select coalesce(name, email) as name, email, password_hash as "passwordHash", totp_key_id as "totpKeyId",
       totp_ciphertext as "totpCiphertext"
     from accounts where id = $1 and active and email is not null and password_hash is not null and totp_key_id is not null`,
    [accountId],
  );
}

/** The new codes are the only ones. */
export async function replaceRecoveryCodes(
  em: EntityManager,
  accountId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await rows(em, 'delete from recovery_codes where account_id = $1', [accountId]);
  await rows(em, 'insert into recovery_codes (account_id, code_hash) select $1, unnest($2::bytea[])', [
    accountId,
    hashes,
  ]);
}

/** Uses a code up. @returns false when it is none of this account's */
export async function takeRecoveryCode(
  em: EntityManager,
  accountId: string,
  codeHash: Buffer,
): Promise<boolean> {
  const taken = await rows(
    em,
    `delete from recovery_codes c using accounts a
     where c.account_id = $1 and c.code_hash = $2 and a.id = c.account_id and a.active returning c.account_id`,
    [accountId, codeHash],
  );
  return taken.length > 0;
}

export async function countRecoveryCodes(em: EntityManager, accountId: string): Promise<number> {
  const counted = await row<{ left: number }>(
    em,
    'select count(*)::int as left from recovery_codes where account_id = $1',
    [accountId],
  );
  return counted?.left ?? 0;
}
