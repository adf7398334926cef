import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface RegionRow {
  readonly code: string;
  readonly parentCode: string | null;
  /** 1 province, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan. */
  readonly level: number;
  readonly name: string;
}

export interface BusinessFieldRow {
  readonly code: string;
  readonly title: string;
  readonly sector: string;
}

/** One statement for all rows: a list of arrays travels faster than thousands of parameters. Unchanged rows are not written. */
export async function upsertRegions(em: EntityManager, regions: readonly RegionRow[]): Promise<void> {
  await rows(
    em,
    `insert into regions (code, parent_code, level, name)
     select * from unnest($1::text[], $2::text[], $3::smallint[], $4::text[])
     on conflict (code) do update set parent_code = excluded.parent_code, level = excluded.level, name = excluded.name
     where (regions.parent_code, regions.level, regions.name) is distinct from (excluded.parent_code, excluded.level, excluded.name)`,
    [
      regions.map((region) => region.code),
      regions.map((region) => region.parentCode),
      regions.map((region) => region.level),
      regions.map((region) => region.name),
    ],
  );
}

export async function upsertBusinessFields(
  em: EntityManager,
  version: string,
  fields: readonly BusinessFieldRow[],
): Promise<void> {
  await rows(
    em,
    `insert into business_fields (code, version, title, sector)
     select code, $4, title, sector from unnest($1::text[], $2::text[], $3::text[]) as field (code, title, sector)
     on conflict (code, version) do update set title = excluded.title, sector = excluded.sector
     where (business_fields.title, business_fields.sector) is distinct from (excluded.title, excluded.sector)`,
    [
      fields.map((field) => field.code),
      fields.map((field) => field.title),
      fields.map((field) => field.sector),
      version,
    ],
  );
}
