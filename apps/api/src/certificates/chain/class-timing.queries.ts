import type { EarlyClass } from '@sinau/contracts/certification.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../../database/sql.js';

/**
 * Why it is early for certificates, and until when; undefined for a class that is over. Sessions decide, without any the
 * days that were announced; who learns alone has no last day.
 */
export async function findEarly(em: EntityManager, batchId: string): Promise<EarlyClass | undefined> {
  return row<EarlyClass>(
    em,
    `select case when begins_at > now() then 'not_begun' else 'not_over' end as why,
       case when begins_at > now() then begins_at else over_at end as until
     from (
       select least(b.starts_on::timestamp at time zone 'Asia/Jakarta', min(s.starts_at)) as begins_at,
         coalesce(max(s.ends_at), (b.ends_on + 1)::timestamp at time zone 'Asia/Jakarta' - interval '1 minute') as over_at
       from batches b left join class_sessions s on s.batch_id = b.id and s.cancelled_at is null
       where b.id = $1 and b.mode <> 'self_paced' group by b.id) as times
     where begins_at > now() or over_at > now()`,
    [batchId],
  );
}
