import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

/**
 * Documents of those who were not taken, or went: of no use any more some time after their class began. @returns whose
 * they were, and how many
 */
export async function removeOldDocuments(em: EntityManager, limit: number) {
  return rows<{ applicationId: string; documents: number }>(
    em,
    `with old as (
       select d.id, d.application_id, d.storage_key from application_documents d join applications a on a.id = d.application_id
       join batches b on b.id = a.batch_id
       where a.state in ('refused', 'withdrawn', 'declined', 'expired', 'called_off')
         and greatest(coalesce(b.starts_on, b.registration_closes_at::date, a.created_at::date), coalesce(a.sent_at, a.created_at)::date)
           < (now() at time zone 'Asia/Jakarta')::date - retention_days('dokumen_ditolak')
       order by d.id limit $1 for update of d skip locked),
     forgotten as (insert into forgotten_files (storage_key) select storage_key from old on conflict do nothing),
     gone as (delete from application_documents where id in (select id from old) returning application_id)
     select application_id as "applicationId", count(*)::int as documents from gone group by application_id`,
    [limit],
  );
}

export interface RuleRow {
  code: string;
  label: string;
  days: number;
  basis: string;
  validFrom: string;
  current: boolean;
}

export async function listRules(em: EntityManager): Promise<RuleRow[]> {
  return rows(
    em,
    `select code, label, days, basis, valid_from::text as "validFrom",
       valid_from is not distinct from (select max(n.valid_from) from retention_rules n
         where n.code = r.code and n.valid_from <= (now() at time zone 'Asia/Jakarta')::date) as current
     from retention_rules r order by code, valid_from desc`,
  );
}

/** What holds on a day so far. */
export async function findRule(
  em: EntityManager,
  code: string,
  day: string,
): Promise<Pick<RuleRow, 'validFrom' | 'days' | 'basis'> | undefined> {
  return row(
    em,
    `select valid_from::text as "validFrom", days, basis from retention_rules where code = $1 and valid_from <= $2
     order by valid_from desc limit 1`,
    [code, day],
  );
}

/** From today on at the earliest: what was removed by the old rule does not come back. @returns false for an unknown one */
export async function setRule(
  em: EntityManager,
  rule: { code: string; validFrom: string; days: number; basis: string },
): Promise<boolean> {
  const found = await rows(
    em,
    `insert into retention_rules (code, valid_from, days, label, basis)
     select r.code, $2, $3, r.label, $4 from retention_rules r where r.code = $1 order by r.valid_from desc limit 1
     on conflict (code, valid_from) do update set days = excluded.days, basis = excluded.basis returning code`,
    [rule.code, rule.validFrom, rule.days, rule.basis],
  );
  return found.length > 0;
}
