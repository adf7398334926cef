import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';
import { RULES } from './reminder-planner.queries.js';

/** Angkatan with applications begun since the reminder of their last day was planned. */
export async function findNewDrafts(em: EntityManager): Promise<string[]> {
  const found = await rows<{ batchId: string }>(
    em,
    `select distinct ap.batch_id as "batchId"
     from applications ap
     join batches b on b.id = ap.batch_id and batch_takes_people(b.state) and b.registration_closes_at > now()
     cross join lateral (${RULES('b.id', `event = 'registration_closes'`)}) r
     where ap.state = 'draft' and r.active and 'peserta' = any (r.recipients) and 'inbox' = any (r.channels)
       and reminder_due(b.registration_closes_at, r.offset_days, r.at_time, r.offset_hours) > now()
       and not exists (select from reminders known
         where known.account_id = ap.account_id and known.batch_id = ap.batch_id and known.event = 'registration_closes'
           and known.state <> 'cancelled')`,
  );
  return found.map(({ batchId }) => batchId);
}
