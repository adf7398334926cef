import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export async function childRegions(em: EntityManager, parent: string) {
  return rows<{ code: string; name: string }>(
    em,
    {
      name: 'child_regions',
      text: 'select code, name from regions where parent_code = $1 order by name, code',
    },
    [parent],
  );
}

export async function isRegion(em: EntityManager, code: string): Promise<boolean> {
  return (await row(em, 'select 1 as one from regions where code = $1', [code])) !== undefined;
}

/** The newest KBLI edition we hold. */
export async function currentFields(em: EntityManager) {
  return rows<{ version: string; code: string; title: string; sector: string }>(
    em,
    `select version, code, title, sector from business_fields
     where version = (select max(version) from business_fields) order by sector, title, code`,
  );
}
