import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export type AuditFilter = Omit<RouteInput<'GET /manage/audit'>['query'], 'before' | 'size'>;

export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details: Record<string, unknown>;
}

/** Newest first, below one entry: however long the log is, a page costs the same. Days are WIB. */
export async function listEntries(
  em: EntityManager,
  filter: AuditFilter,
  { before, size }: { readonly before: number | null; readonly size: number },
): Promise<AuditRow[]> {
  return rows(
    em,
    `select l.id, l.at, l.action, l.subject_type as "subjectType", l.subject_id as "subjectId", l.details,
       case when a.id is not null then json_build_object('id', a.id, 'name', coalesce(a.name, p.name, 'Akun')) end as actor
     from (
       select * from audit_log l
       where ($1::uuid is null or l.actor_id = $1) and ($2::text is null or l.action = $2)
         and ($3::text is null or l.subject_type = $3) and ($4::text is null or l.subject_id = $4)
         and ($5::date is null or l.at >= $5::date::timestamp at time zone 'Asia/Jakarta')
         and ($6::date is null or l.at < ($6::date + 1)::timestamp at time zone 'Asia/Jakarta')
         and ($7::bigint is null or l.id < $7)
       order by l.id desc limit $8
     ) l left join accounts a on a.id = l.actor_id left join people p on p.account_id = a.id
     order by l.id desc`,
    [
      filter.actor ?? null,
      filter.action ?? null,
      filter.subjectType ?? null,
      filter.subjectId ?? null,
      filter.from ?? null,
      filter.until ?? null,
      before,
      size,
    ],
  );
}

/** One look into the index per value, however many entries have it. */
const distinct = (column: string) => `with recursive values_of as (
    (select ${column} as value from audit_log where ${column} is not null order by ${column} limit 1)
    union all
    select (select ${column} from audit_log where ${column} > v.value order by ${column} limit 1)
    from values_of v where v.value is not null)
  select value from values_of where value is not null`;

export async function listActions(em: EntityManager) {
  return rows<{ value: string }>(em, distinct('action'));
}

export async function listSubjectTypes(em: EntityManager) {
  return rows<{ value: string }>(em, distinct('subject_type'));
}

/** Staff: of learners there are too many for a list; theirs is reached from their own page. */
export async function listActors(em: EntityManager) {
  return rows<{ value: string; label: string }>(
    em,
    `select id as value, coalesce(name, email) as label from accounts where email is not null order by 2, 1`,
  );
}
