import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';

export interface SealedDevice {
  readonly id: string;
  readonly keyId: string;
  readonly ciphertext: Buffer;
}

/**
 * Marks the devices that this message has not been handed to (or certainly not shown on) as begun. Marks older than any
 * message is tried are taken away on the way.
 */
export async function beginDevices(
  em: EntityManager,
  accountId: string,
  messageId: string,
): Promise<SealedDevice[]> {
  return rows<SealedDevice>(
    em,
    `with device as (
       select d.id, d.key_id, d.ciphertext from push_subscriptions d join account_sessions s on s.id = d.session_id
       where d.account_id = $1 and s.expires_at > now()
     ), old as (
       delete from push_deliveries
       where subscription_id in (select id from device) and tried_at < now() - interval '7 days' and message_id <> $2
     ), begun as (
       insert into push_deliveries (subscription_id, message_id, state) select id, $2, 'trying' from device
       on conflict (subscription_id, message_id) do update
         set state = 'trying', tried_at = now() where push_deliveries.state = 'postponed'
       returning subscription_id)
     select device.id, device.key_id as "keyId", device.ciphertext
     from device join begun on begun.subscription_id = device.id`,
    [accountId, messageId],
  );
}

export async function noteDevice(
  em: EntityManager,
  deviceId: string,
  messageId: string,
  state: 'taken' | 'postponed' | 'refused',
): Promise<void> {
  await rows(em, 'update push_deliveries set state = $3 where subscription_id = $1 and message_id = $2', [
    deviceId,
    messageId,
    state,
  ]);
}

/** The push service no longer knows it. */
export async function forgetDevice(em: EntityManager, deviceId: string): Promise<void> {
  await rows(em, 'delete from push_subscriptions where id = $1', [deviceId]);
}

/** What became of a message on the devices that there are, this time or before. */
export async function statesOf(em: EntityManager, accountId: string, messageId: string): Promise<string[]> {
  const found = await rows<{ state: string }>(
    em,
    `select done.state from push_deliveries done join push_subscriptions d on d.id = done.subscription_id
     where d.account_id = $1 and done.message_id = $2`,
    [accountId, messageId],
  );
  return found.map(({ state }) => state);
}
