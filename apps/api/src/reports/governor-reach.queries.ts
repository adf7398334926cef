import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** What grants (JSON) cover, in words: "Seksi Penyelenggaraan Pelatihan", "Kabupaten Sumenep", or both. */
export async function nameReach(em: EntityManager, reach: string): Promise<string[]> {
  const found = await rows<{ name: string }>(
    em,
    `select distinct concat_ws(', ', u.name,
       case r.level when 3 then 'Kecamatan ' when 4 then 'Desa/Kelurahan ' else '' end || r.name) as name
     from jsonb_to_recordset($1::jsonb) as g (unit uuid, region text)
     left join units u on u.id = g.unit left join regions r on r.code = g.region order by name`,
    [reach],
  );
  return found.map(({ name }) => name);
}
