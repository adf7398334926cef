import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { FieldLine } from './judging/field-book.js';
import type { KnownPerson } from './judging/compare.js';
import type { RegionLine } from './judging/region-book.js';

/** Accounts that have one of these phones, or one of these blind indexes. */
export async function findKnown(
  em: EntityManager,
  phones: readonly string[],
  nikIndexes: readonly Buffer[],
): Promise<KnownPerson[]> {
  return rows<KnownPerson>(
    em,
    `select a.id as "accountId", a.phone, 'peserta' = any(a.roles) as peserta, a.active, p.name, p.village_code as region, p.sex,
       p.disability, p.email, encode(p.nik_index, 'hex') as "nikIndex",
       coalesce((select json_agg(json_build_object('id', b.id, 'name', b.name, 'kbli', b.kbli_code, 'nib', b.nib, 'size', b.size)
           order by b.created_at, b.id)
         from businesses b where b.account_id = a.id and b.removed_at is null), '[]') as businesses
     from accounts a left join people p on p.account_id = a.id
     where a.id in (select id from accounts where phone = any($1::text[])
       union select account_id from people where nik_index = any($2::bytea[]))`,
    [phones, nikIndexes],
  );
}

/** East Java, from regencies down. */
export async function listRegions(em: EntityManager): Promise<RegionLine[]> {
  return rows<RegionLine>(em, 'select code, name, level from regions where level >= 2 order by code');
}

export async function listFields(em: EntityManager): Promise<FieldLine[]> {
  return rows<FieldLine>(
    em,
    `select code, version, title, sector from business_fields
     where version = (select max(version) from business_fields) order by code`,
  );
}
