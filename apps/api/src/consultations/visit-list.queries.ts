import type { VisitFilter } from '@sinau/contracts/consultation-desk.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import { CONSULTATION, type ConsultationRow } from './bookings.queries.js';
import type { Seer } from './consultation.policy.js';
import { valuesOf, VISIT_SEEN } from './reach.queries.js';

const ORDERS: Record<VisitFilter['sort'], readonly string[]> = {
  starts: ['"startsAt"', 'id'],
  person: ['lower("personName")', '"startsAt"', 'id'],
  service: ['lower("serviceName")', '"startsAt"', 'id'],
  consultant: ['lower("consultantName")', '"startsAt"', 'id'],
};
/** The newest first, names from A on. */
const standard = (sort: VisitFilter['sort']) => (sort === 'starts' ? 'desc' : 'asc');

type Asked = VisitFilter & { readonly page: number; readonly pageSize: number };

/** Appointments that somebody sees, page by page; days are in WIB. `consultantId` null: of every consultant. */
export async function listVisits(
  em: EntityManager,
  { q, state, kind, from, to, sort, direction = standard(sort), page, pageSize }: Asked,
  consultantId: string | null,
  seer: Seer,
): Promise<(ConsultationRow & { total: number })[]> {
  return rows(
    em,
    `with found as (
       ${CONSULTATION}
       where ${VISIT_SEEN(['$1', '$2', '$3'])} and ($4::uuid is null or c.consultant_id = $4)
         and ($5::text is null or c.state = $5) and ($6::text is null or c.kind = $6)
         and ($7::date is null or c.starts_at >= $7::date::timestamp at time zone 'Asia/Jakarta')
         and ($8::date is null or c.starts_at < ($8::date + 1)::timestamp at time zone 'Asia/Jakarta')
     )
     select *, count(*) over ()::int as total from found
     where $9::text is null or strpos(lower("personName"), lower($9)) > 0
       or strpos(lower(coalesce("businessName", '')), lower($9)) > 0
     order by ${ORDERS[sort].map((key) => `${key} ${direction}`).join(', ')} limit $10 offset $11`,
    [
      ...valuesOf(seer),
      consultantId,
      state ?? null,
      kind ?? null,
      from ?? null,
      to ?? null,
      q || null,
      pageSize,
      (page - 1) * pageSize,
    ],
  );
}
