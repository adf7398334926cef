import type { EntityManager } from 'typeorm';
import type { Sealed } from '../../database/encryption.js';
import { rows } from '../../database/sql.js';

/** A phone, a tablet, a laptop and one to spare. */
const MOST_DEVICES = 5;

export async function listDevices(em: EntityManager, accountId: string) {
  return rows<{ id: string; sessionId: string; device: string; addedAt: string }>(
    em,
    `select d.id, d.session_id as "sessionId", s.device, d.created_at as "addedAt"
     from push_subscriptions d join account_sessions s on s.id = d.session_id
     where d.account_id = $1 and s.expires_at > now() order by d.created_at desc, d.id desc`,
    [accountId],
  );
}

interface NewDevice {
  readonly accountId: string;
  readonly sessionId: string;
  readonly index: Buffer;
  readonly sealed: Sealed;
}

/**
 * One device per session: its browser may change the address. An address that somebody else used before was left on the
 * device by them: it is the device's, so it goes over to who is signed in on it now.
 */
export async function saveDevice(em: EntityManager, device: NewDevice): Promise<void> {
  const { accountId, sessionId, index, sealed } = device;
  // One after the other, so that two at once do not leave one too many.
  await rows(em, 'select id from accounts where id = $1 for no key update', [accountId]);
  await rows(em, 'delete from push_subscriptions where session_id = $1 and endpoint_index <> $2', [
    sessionId,
    index,
  ]);
  await rows(
    em,
    `insert into push_subscriptions (account_id, session_id, endpoint_index, key_id, ciphertext)
     values ($1, $2, $3, $4, $5)
     on conflict on constraint push_subscriptions_once do update
       set account_id = excluded.account_id, session_id = excluded.session_id, key_id = excluded.key_id,
         ciphertext = excluded.ciphertext, created_at = now()`,
    [accountId, sessionId, index, sealed.keyId, sealed.ciphertext],
  );
  await rows(
    em,
    `delete from push_subscriptions where id in (
       select id from push_subscriptions where account_id = $1 order by created_at desc, id desc offset $2)`,
    [accountId, MOST_DEVICES],
  );
}

/** @returns false when it is nobody's, or somebody else's */
export async function removeDevice(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const removed = await rows(
    em,
    'delete from push_subscriptions where id = $1 and account_id = $2 returning id',
    [id, accountId],
  );
  return removed.length > 0;
}
