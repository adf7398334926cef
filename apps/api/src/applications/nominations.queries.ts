import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface StoredNomination {
  readonly by: string;
  readonly kind: 'regency' | 'cooperative';
  readonly region: string | null;
  readonly letter: string;
}

export async function regencyName(em: EntityManager, code: string): Promise<string | undefined> {
  const found = await row<{ name: string }>(em, 'select name from regions where code = $1 and level = 2', [
    code,
  ]);
  return found?.name;
}

/** Null takes a nomination back. @returns false when the application is not before the office any more */
export async function nominate(
  em: EntityManager,
  id: string,
  nomination: StoredNomination | null,
  recordedBy: string,
): Promise<boolean> {
  const named = await rows(
    em,
    `update applications a set nominated_by = $2, nominator_kind = $3, nominator_region = $4, nomination_letter = $5,
       nominated_at = case when $2::text is not null then clock_timestamp() end,
       nomination_recorded_by = case when $2::text is not null then $6::uuid end
     where id = $1 and state in ('sent', 'returned', 'checked')
       and not exists (select from ranking_publications p where p.batch_id = a.batch_id) returning id`,
    [
      id,
      nomination?.by ?? null,
      nomination?.kind ?? null,
      nomination?.region ?? null,
      nomination?.letter ?? null,
      recordedBy,
    ],
  );
  return named.length > 0;
}
