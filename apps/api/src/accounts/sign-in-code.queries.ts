import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Seconds to wait for the next code, by how many were sent in a row. */
const WAIT = `(case sends when 1 then 30 when 2 then 60 else 120 end)`;
const WRONG_TRIES = 5;

/** The row as it was before a new code took its place; all null when there was none. */
export interface PreviousCode {
  codeHash: Buffer | null;
  sentAt: string | null;
  expiresAt: string | null;
  sends: number | null;
  wrongTries: number | null;
  usedAt: string | null;
}

/**
 * Puts a new code in place, unless the last one was sent too recently. The wait grows with the codes in a row and starts
 * over after a successful sign-in or an hour of quiet.
 * @returns the wait before the next one, and the row to put back if this code cannot be sent; undefined when too soon
 */
export async function placeCode(em: EntityManager, phone: string, codeHash: Buffer, seconds: number) {
  return row<PreviousCode & { waitSeconds: number }>(
    em,
    `insert into sign_in_codes as code (phone, code_hash, expires_at) values ($1, $2, now() + make_interval(secs => $3))
     on conflict (phone) do update set
       code_hash = excluded.code_hash, sent_at = now(), expires_at = excluded.expires_at, wrong_tries = 0, used_at = null,
       sends = case when code.used_at is not null or code.sent_at < now() - interval '1 hour' then 1 else least(code.sends + 1, 100) end
     where code.used_at is not null or code.sent_at + make_interval(secs => ${WAIT.replace('sends', 'code.sends')}) <= now()
     returning ${WAIT.replace('sends', 'new.sends')} as "waitSeconds", old.code_hash as "codeHash", old.sent_at as "sentAt",
       old.expires_at as "expiresAt", old.sends, old.wrong_tries as "wrongTries", old.used_at as "usedAt"`,
    [phone, codeHash, seconds],
  );
}

/** Whole seconds until a next code may be sent, at least 1. */
export async function secondsToWait(em: EntityManager, phone: string): Promise<number> {
  const found = await row<{ seconds: number }>(
    em,
    `select ceil(extract(epoch from sent_at + make_interval(secs => ${WAIT}) - now()))::int as seconds
     from sign_in_codes where phone = $1`,
    [phone],
  );
  return Math.max(1, found?.seconds ?? 1);
}

/** Undoes `placeCode` for a code that could not be sent, unless yet another one has taken its place. */
export async function putBack(
  em: EntityManager,
  phone: string,
  codeHash: Buffer,
  previous: PreviousCode,
): Promise<void> {
  if (previous.codeHash === null) {
    await rows(em, 'delete from sign_in_codes where phone = $1 and code_hash = $2', [phone, codeHash]);
    return;
  }
  await rows(
    em,
    `update sign_in_codes set code_hash = $3, sent_at = $4, expires_at = $5, sends = $6, wrong_tries = $7, used_at = $8
     where phone = $1 and code_hash = $2`,
    [
      phone,
      codeHash,
      previous.codeHash,
      previous.sentAt,
      previous.expiresAt,
      previous.sends,
      previous.wrongTries,
      previous.usedAt,
    ],
  );
}

/** Uses the code up. Of two requests with the same code one gets true. */
export async function claimCode(em: EntityManager, phone: string, codeHash: Buffer): Promise<boolean> {
  const claimed = await rows(
    em,
    `update sign_in_codes set used_at = now()
     where phone = $1 and code_hash = $2 and used_at is null and expires_at > now() and wrong_tries < ${WRONG_TRIES} returning phone`,
    [phone, codeHash],
  );
  return claimed.length === 1;
}

/** @returns tries left for the live code, or undefined when there is no live code to try */
export async function countWrongTry(em: EntityManager, phone: string): Promise<number | undefined> {
  const counted = await row<{ left: number }>(
    em,
    `update sign_in_codes set wrong_tries = wrong_tries + 1
     where phone = $1 and used_at is null and expires_at > now() and wrong_tries < ${WRONG_TRIES}
     returning ${WRONG_TRIES} - wrong_tries as left`,
    [phone],
  );
  return counted?.left;
}

/** Phones of yesterday's codes are not kept. Rows that somebody is using right now are left for next time. */
export async function forgetOldCodes(em: EntityManager): Promise<void> {
  await rows(
    em,
    `delete from sign_in_codes where phone in (
       select phone from sign_in_codes where expires_at < now() - interval '1 day' limit 100 for update skip locked)`,
  );
}
