import { readFile } from 'node:fs/promises';
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { upsertBusinessFields, upsertRegions, type RegionRow } from './reference-data.queries.js';

const EAST_JAVA = '35';
/** Relative to the project's root, where every entry starts, like the migrations. */
const BUSINESS_FIELDS_FILE = 'apps/api/seed/business-fields.json';

const BusinessFieldsFile = z.object({
  version: z.string().regex(/^\d{4}$/),
  sectors: z.array(
    z.object({
      sector: z.string().min(1),
      fields: z.array(z.object({ code: z.string().regex(/^\d{5}$/), title: z.string().min(1) })),
    }),
  ),
});

/** East Java down to its desa and kelurahan, with Kemendagri codes. */
async function eastJava(): Promise<RegionRow[]> {
  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ]);
  const all: RegionRow[] = [
    ...provinces.map(({ code, name }) => ({ code, parentCode: null, level: 1, name })),
    ...regencies.map((one) => ({ code: one.code, parentCode: one.province_code, level: 2, name: one.name })),
    ...districts.map((one) => ({ code: one.code, parentCode: one.regency_code, level: 3, name: one.name })),
    ...villages.map((one) => ({ code: one.code, parentCode: one.district_code, level: 4, name: one.name })),
  ];
  const own = all.filter(({ code }) => code === EAST_JAVA || code.startsWith(`${EAST_JAVA}.`));
  // The source writes Ra'as, an island of Sumenep, with a double quote.
  return own.map((region) => ({ ...region, name: region.name.replaceAll('"', "'") }));
}

/**
 * Loads the regions of East Java (province, 38 kabupaten/kota, 666 kecamatan, 8,494 desa/kelurahan) and the KBLI codes
 * that small businesses choose from. Run again it changes nothing.
 */
export async function loadReferenceData(em: EntityManager): Promise<void> {
  const [regions, text] = await Promise.all([eastJava(), readFile(BUSINESS_FIELDS_FILE, 'utf8')]);
  const { version, sectors } = BusinessFieldsFile.parse(JSON.parse(text));
  const fields = sectors.flatMap(({ sector, fields: list }) => list.map((field) => ({ ...field, sector })));
  await upsertRegions(em, regions);
  await upsertBusinessFields(em, version, fields);
}
