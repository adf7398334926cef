import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { Grant } from '../http/access.js';
import { Account } from './account.entity.js';

const WHO = {
  name: 'who',
  text: `select a.id, coalesce(p.name, a.name) as name, a.roles,
      (not 'peserta' = any(a.roles) or p.account_id is not null) as "profileComplete",
      (select count(*)::int from inbox_messages m where m.account_id = a.id and m.read_at is null) as unread,
      case when a.roles <> '{peserta}' then staff_grants_today(a.id) end as grants
    from accounts a left join people p on p.account_id = a.id where a.id = $1`,
};

export interface Who {
  id: string;
  name: string | null;
  roles: Role[];
  profileComplete: boolean;
  unread: number;
  /** Null for who is nothing but a peserta. */
  grants: Grant[] | null;
}

/** What the top of every page says about the signed-in person. */
export async function findWho(em: EntityManager, accountId: string) {
  return row<Who>(em, WHO, [accountId]);
}

/** The account of a phone, made now if there was none. Two first sign-ins at once make one account. */
export async function accountOfPhone(
  em: EntityManager,
  phone: string,
): Promise<{ id: string; active: boolean }> {
  await rows(
    em,
    `insert into accounts (phone, roles) values ($1, '{peserta}') on conflict (phone) do nothing`,
    [phone],
  );
  const found = await row<{ id: string; active: boolean }>(
    em,
    'select id, active from accounts where phone = $1',
    [phone],
  );
  if (!found) throw new Error('an account that was just inserted is missing');
  return found;
}

export async function findByPhone(em: EntityManager, phone: string) {
  return row<{ id: string; active: boolean; roles: Role[] }>(
    em,
    'select id, active, roles from accounts where phone = $1',
    [phone],
  );
}

export interface StaffCredentials {
  id: string;
  active: boolean;
  passwordHash: string;
  totpKeyId: string;
  totpCiphertext: Buffer;
}

export async function findStaffCredentials(
  em: EntityManager,
  email: string,
): Promise<StaffCredentials | undefined> {
  return row<StaffCredentials>(
    em,
    `select id, active, password_hash as "passwordHash", totp_key_id as "totpKeyId", totp_ciphertext as "totpCiphertext"
     from accounts where email = $1 and password_hash is not null and totp_key_id is not null and totp_ciphertext is not null`,
    [email],
  );
}

/** @returns false when this 30 s step, or a later one, was used already */
export async function claimTotpStep(em: EntityManager, accountId: string, step: number): Promise<boolean> {
  const claimed = await rows(
    em,
    'update accounts set totp_last_step = $2 where id = $1 and active and totp_last_step < $2 returning id',
    [accountId, step],
  );
  return claimed.length === 1;
}

export async function newAccountId(em: EntityManager): Promise<string> {
  const made = await row<{ id: string }>(em, 'select uuidv7() as id');
  if (!made) throw new Error('uuidv7() gave no row');
  return made.id;
}

interface StaffAccount {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  passwordHash: string;
  totpKeyId: string;
  totpCiphertext: Buffer;
}

export async function insertStaff(em: EntityManager, account: StaffAccount): Promise<void> {
  await em.insert(Account, account);
}

/** Opens an existing account with other secrets; used steps of the old authenticator secret are forgotten. */
export async function updateCredentials(
  em: EntityManager,
  account: Pick<StaffAccount, 'id' | 'passwordHash' | 'totpKeyId' | 'totpCiphertext'>,
): Promise<void> {
  const { id, ...credentials } = account;
  await em.update(Account, { id }, { ...credentials, active: true, totpLastStep: 0 });
}

/** Both rows locked in one order, so that two admins closing each other's accounts cannot both succeed. */
export async function lockAccounts(em: EntityManager, ids: readonly string[]) {
  return rows<{ id: string; active: boolean; email: string | null }>(
    em,
    'select id, active, email from accounts where id = any($1::uuid[]) order by id for update',
    [ids],
  );
}

export async function deactivate(em: EntityManager, accountId: string): Promise<void> {
  await em.update(Account, { id: accountId }, { active: false });
}

/** Messages on their way, codes and links of a closed account, and invitations that it sent. */
export async function endEverythingOpen(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, `update reminders set state = 'cancelled' where account_id = $1 and state = 'planned'`, [
    accountId,
  ]);
  await rows(em, 'delete from password_resets where account_id = $1', [accountId]);
  await rows(
    em,
    'update totp_resets set declined_at = now() where account_id = $1 and used_at is null and declined_at is null',
    [accountId],
  );
  await rows(
    em,
    `update staff_invitations set withdrawn_at = now()
     where invited_by = $1 and accepted_at is null and withdrawn_at is null`,
    [accountId],
  );
}
