import type { CertificateValidity } from '@sinau/contracts/certificate-life.contract.js';
import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';

export async function findValidity(em: EntityManager): Promise<CertificateValidity[]> {
  return rows(
    em,
    `select kind, months from certificate_validity order by array_position(array['STTP', 'SK', 'PELATIH'], kind)`,
  );
}

export async function setValidity(
  em: EntityManager,
  setting: { kind: CertificateKind; months: number | null; by: string },
): Promise<void> {
  await rows(
    em,
    `update certificate_validity set months = $2, updated_at = now(), updated_by = $3 where kind = $1 returning kind`,
    [setting.kind, setting.months, setting.by],
  );
}

export interface Expiring {
  id: string;
  accountId: string;
  batchId: string;
  enrolmentId: string | null;
  expiresOn: string;
}

/** Certificates that end within `days` and whose holders were not told yet. */
export async function findExpiring(em: EntityManager, days: number, limit: number): Promise<Expiring[]> {
  return rows(
    em,
    `select c.id, c.account_id as "accountId", c.batch_id as "batchId", c.enrolment_id as "enrolmentId", c.expires_on as "expiresOn"
     from certificates c
     where c.state = 'issued'
       and c.expires_on between (now() at time zone 'Asia/Jakarta')::date and (now() at time zone 'Asia/Jakarta')::date + $1::integer
       and not exists (select from reminders r where r.account_id = c.account_id and r.event = 'certificate_expiring'
         and r.occurrence = c.id || '/' || c.expires_on)
     order by c.expires_on, c.id limit $2`,
    [days, limit],
  );
}
