import type { CertificationState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';

interface Standing {
  id: string;
  label: string;
  certification: CertificationState;
  /** Its publication is ordered and has not come. */
  ordered: boolean;
}

/**
 * Classes with how far they are on their way to their certificates.
 * @param reach grants as JSON: whole classes, so none where only people of a region are meant
 */
export async function findStandings(
  em: EntityManager,
  ids: readonly string[],
  reach: string | null | undefined,
): Promise<Standing[]> {
  return rows(
    em,
    `select b.id, v.title || ', ' || batch_label(b.number, b.year) as label, b.certification, b.publish_at is not null as ordered
     from batches b join course_versions v on v.id = b.version_id where b.id = any($1::uuid[]) and reaches_person($2::jsonb, b.unit_id, null)
     order by b.year, v.title, b.number, b.id`,
    [ids, reach ?? null],
  );
}
