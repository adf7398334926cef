import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { EntityManager } from 'typeorm';
import type { Grant } from '../http/access.js';
import { row, rows } from '../database/sql.js';

interface LiveSession {
  sessionId: string;
  accountId: string;
  roles: Role[];
  /** Null for who is nothing but a peserta. */
  grants: Grant[] | null;
  lastSeenAt: string;
  viewingId: string | null;
  viewingUntil: string | null;
}

const GRANTS = `case when a.roles = '{peserta}' then null else staff_grants_today(a.id) end as grants`;

/** @public Also run by `npm run bench -- http`. */
export const LIVE_SESSION = {
  name: 'live_session',
  text: `select s.id as "sessionId", a.id as "accountId", a.roles, ${GRANTS}, s.last_seen_at as "lastSeenAt",
      case when s.viewing_until > now() then s.viewing_id end as "viewingId", s.viewing_until as "viewingUntil"
    from account_sessions s join accounts a on a.id = s.account_id
    where s.token_hash = $1 and s.expires_at > now() and a.active`,
};

export async function findLiveSession(
  em: EntityManager,
  tokenHash: Buffer,
): Promise<LiveSession | undefined> {
  return row<LiveSession>(em, LIVE_SESSION, [tokenHash]);
}

/** Of an open account, whoever asks. */
export async function findRights(em: EntityManager, accountId: string) {
  return row<{ roles: Role[]; grants: Grant[] | null; email: string | null }>(
    em,
    `select a.roles, a.email, ${GRANTS} from accounts a where a.id = $1 and a.active`,
    [accountId],
  );
}

export async function startViewing(
  em: EntityManager,
  viewing: { readonly sessionId: string; readonly accountId: string; readonly minutes: number },
) {
  return row<{ until: string }>(
    em,
    `update account_sessions set viewing_id = $2, viewing_until = now() + make_interval(mins => $3)
     where id = $1 returning viewing_until as until`,
    [viewing.sessionId, viewing.accountId, viewing.minutes],
  );
}

/** @returns false when nobody was looked at */
export async function endViewing(em: EntityManager, sessionId: string): Promise<boolean> {
  const ended = await rows(
    em,
    `update account_sessions set viewing_id = null, viewing_until = null
     where id = $1 and viewing_id is not null returning id`,
    [sessionId],
  );
  return ended.length > 0;
}

/** A peserta on their own phone stays signed in for 30 days; staff see other people's data and sign in every 12 hours. */
export async function insertSession(
  em: EntityManager,
  session: { accountId: string; tokenHash: Buffer; device: string },
): Promise<void> {
  await rows(
    em,
    `insert into account_sessions (account_id, token_hash, device, expires_at)
     select id, $2, $3, now() + case when roles = '{peserta}' then interval '30 days' else interval '12 hours' end
     from accounts where id = $1`,
    [session.accountId, session.tokenHash, session.device],
  );
}

export async function touchSession(em: EntityManager, sessionId: string): Promise<void> {
  await rows(em, 'update account_sessions set last_seen_at = now() where id = $1', [sessionId]);
}

export async function endByToken(em: EntityManager, tokenHash: Buffer): Promise<void> {
  await rows(em, 'delete from account_sessions where token_hash = $1', [tokenHash]);
}

export async function endSession(em: EntityManager, accountId: string, sessionId: string): Promise<boolean> {
  const ended = await rows(
    em,
    'delete from account_sessions where id = $1 and account_id = $2 returning id',
    [sessionId, accountId],
  );
  return ended.length > 0;
}

export async function endAllSessions(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, 'delete from account_sessions where account_id = $1', [accountId]);
}

/** @returns how many ended */
export async function endOtherSessions(
  em: EntityManager,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
): Promise<number> {
  const ended = await rows(
    em,
    'delete from account_sessions where account_id = $1 and id <> $2 returning id',
    [accountId, sessionId],
  );
  return ended.length;
}

export async function listSessions(em: EntityManager, accountId: string) {
  return rows<{ id: string; device: string; createdAt: string; lastSeenAt: string }>(
    em,
    `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt"
     from account_sessions where account_id = $1 and expires_at > now() order by last_seen_at desc`,
    [accountId],
  );
}

/** Rows that sign nobody in any more. */
export async function forgetExpired(em: EntityManager): Promise<number> {
  const sessions = await rows(em, 'delete from account_sessions where expires_at < now() returning id');
  const codes = await rows(
    em,
    `delete from sign_in_codes where expires_at < now() - interval '1 day' returning phone`,
  );
  const resets = await rows(em, 'delete from password_resets where expires_at < now() returning account_id');
  return sessions.length + codes.length + resets.length;
}
