import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { DeliveryReport } from './whatsapp-webhook.js';

/** The reminder that a report is about, held until the transaction ends. Either name finds it, the provider's own first. */
export async function findReported(em: EntityManager, report: DeliveryReport): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `select id from reminders where channel = 'whatsapp'
       and (provider_id = $1 or (id = $2 and (provider_id is null or provider_id = $1)))
     order by provider_id nulls last limit 1 for update`,
    [report.providerId, report.reminderId],
  );
  return found?.id;
}

/**
 * Taken, brought or read: whatever comes late, twice or in another order, a message only ever gets further. It also
 * settles one whose sender never heard an answer, or heard an untrue one (500, and the message was taken) and would try
 * again: `planned` with an attempt behind it.
 */
export async function noteProgress(em: EntityManager, id: string, report: DeliveryReport): Promise<void> {
  await rows(
    em,
    `update reminders set provider_id = $2,
       state = 'sent', leased_until = null, failure = null,
       sent_at = case when state = 'sent' then sent_at else $3::timestamptz end,
       delivered_at = case when $4 in ('delivered', 'read') then least(coalesce(delivered_at, $3::timestamptz), $3::timestamptz) else delivered_at end,
       read_at = case when $4 = 'read' then least(coalesce(read_at, $3::timestamptz), $3::timestamptz) else read_at end
     where id = $1 and (state in ('sending', 'unknown', 'sent') or (state = 'planned' and attempts > 0))`,
    [id, report.providerId, report.at, report.status],
  );
}

/** @returns false when that was known already, or it had been brought after all */
export async function noteFailure(
  em: EntityManager,
  id: string,
  report: DeliveryReport,
  reason: string,
): Promise<boolean> {
  const changed = await rows(
    em,
    `update reminders set state = 'failed', failure = $3, provider_id = $2, leased_until = null
     where id = $1 and state in ('sending', 'unknown', 'sent') and delivered_at is null returning id`,
    [id, report.providerId, reason],
  );
  return changed.length > 0;
}
