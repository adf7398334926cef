import type { ApplicationDocument, ApplicationState } from '@sinau/contracts/applications.contract.js';
import type { Applicant, ApplicantFilter } from '@sinau/contracts/selections.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { SeenFacts } from './changed-facts.rule.js';

/** Everything an application is judged by. The name is for the office's screens, and never part of a ranking. */
export interface FactsRow {
  readonly id: string;
  readonly accountId: string;
  readonly state: ApplicationState;
  readonly name: string;
  readonly businessName: string;
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly sector: string;
  readonly size: 'micro' | 'small' | 'medium';
  readonly hasNib: boolean;
  readonly woman: boolean;
  readonly disabled: boolean;
  readonly nikMark: string | null;
  readonly cooperative: string | null;
  readonly motivation: string;
  readonly nominatedBy: string | null;
  readonly nomination: Applicant['nomination'];
  readonly registered: boolean;
  readonly seenFacts: SeenFacts | null;
  readonly sentAt: string | null;
  readonly inRunningClass: boolean;
  readonly takenBefore: boolean;
  readonly firstTraining: boolean;
  readonly documents: ApplicationDocument[];
  readonly reservePlace: number | null;
  readonly offerExpiresAt: string | null;
  readonly refusedFor: string[];
}

/** Of application `a`: its current documents in the order of their kinds. */
export const DOCUMENTS = `coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'contentType', d.content_type,
    'bytes', d.bytes, 'state', d.state, 'reason', d.reason) order by d.kind)
  from application_documents d where d.application_id = a.id and d.replaced_at is null), '[]')`;

/** Place in the reserve list: it moves up as people before get offers. */
export const RESERVE_PLACE = `case when a.state = 'reserve' then (select count(*) from applications earlier
  where earlier.batch_id = a.batch_id and earlier.state = 'reserve' and earlier.ranking_order <= a.ranking_order) end`;

const FACTS = `select a.id, a.account_id as "accountId", a.state, p.name, z.name as "businessName",
    regency.code as "regencyCode", regency.name as "regencyName", f.sector, z.size, z.nib is not null as "hasNib",
    encode(substring(sha256(p.nik_index) for 8), 'hex') as "nikMark",
    p.sex = 'P' as woman, p.disability not in ('tidak_ada', 'tidak_ingin_menjawab') as disabled,
    a.cooperative, a.motivation, a.nominated_by as "nominatedBy", a.seen_facts as "seenFacts",
    exists (select from application_registrations r where r.application_id = a.id) as registered,
    case when a.nominator_kind is not null then json_build_object('kind', a.nominator_kind, 'regencyCode', a.nominator_region,
      'letter', a.nomination_letter, 'at', to_char(a.nominated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'recordedBy', coalesce((select name from accounts officer where officer.id = a.nomination_recorded_by), 'Latkop')) end as nomination,
    a.sent_at as "sentAt", a.refused_for as "refusedFor",
    exists (select from enrolments e join batches o on o.id = e.batch_id
      where e.account_id = a.account_id and e.state = 'active' and o.id <> a.batch_id and batch_is_live(o.state)) as "inRunningClass",
    exists (select from enrolments e join batches o on o.id = e.batch_id
      where e.account_id = a.account_id and e.state = 'completed' and o.course_id = b.course_id) as "takenBefore",
    not exists (select from enrolments e where e.account_id = a.account_id and e.state = 'completed') as "firstTraining",
    ${DOCUMENTS} as documents, ${RESERVE_PLACE} as "reservePlace",
    (select expires_at from offers o where o.application_id = a.id and o.state = 'open') as "offerExpiresAt"
  from applications a
  join batches b on b.id = a.batch_id
  join people p on p.account_id = a.account_id
  join businesses z on z.id = a.business_id
  join business_fields f on (f.code, f.version) = (z.kbli_code, z.kbli_version)
  join regions village on village.code = p.village_code
  join regions district on district.code = village.parent_code
  join regions regency on regency.code = district.parent_code`;

export async function factsOf(em: EntityManager, applicationId: string): Promise<FactsRow | undefined> {
  return (await rows<FactsRow>(em, `${FACTS} where a.id = $1`, [applicationId]))[0];
}

/** Who has a seat or an offer, then the reserve by its place, then all others. */
const STANDING = [
  `case when a.state in ('offered', 'enrolled') then 1 when a.state = 'reserve' then 2 else 3 end`,
  'a.ranking_order',
  'a.sent_at',
  'a.id',
];
const ORDERS: Record<ApplicantFilter['sort'], readonly string[]> = {
  standing: ['a.sent_at', 'a.id'],
  name: ['lower(p.name)', 'a.id'],
  regency: ['regency.name', 'lower(p.name)', 'a.id'],
  sent: ['a.sent_at', 'a.id'],
};

/** All that were sent and not withdrawn. */
const LISTED = `a.batch_id = $1 and a.state not in ('draft', 'withdrawn')`;

/** All applicants as they came. */
export async function factsOfBatch(em: EntityManager, batchId: string): Promise<FactsRow[]> {
  return rows<FactsRow>(em, `${FACTS} where ${LISTED} order by a.sent_at, a.id`, [batchId]);
}

/** @param published results are out: the standing is theirs */
export async function pageOfBatch(
  em: EntityManager,
  batchId: string,
  { q, state, application, sort, direction, page, pageSize }: ApplicantFilter & Page,
  published: boolean,
): Promise<(FactsRow & { total: number })[]> {
  const keys = sort === 'standing' && published ? STANDING : ORDERS[sort];
  return rows(
    em,
    `${FACTS.replace('select a.id', 'select count(*) over ()::int as total, a.id')}
     where ${LISTED} and ($2::text is null or a.state = $2) and ($3::uuid is null or a.id = $3)
       and ($4::text is null or strpos(lower(p.name), lower($4)) > 0 or strpos(lower(z.name), lower($4)) > 0
         or strpos(lower(regency.name), lower($4)) > 0)
     order by ${keys.map((key) => `${key} ${direction}`).join(', ')} limit $5 offset $6`,
    [batchId, state ?? null, application ?? null, q || null, pageSize, (page - 1) * pageSize],
  );
}

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

export async function countStates(em: EntityManager, batchId: string) {
  return rows<{ state: ApplicationState; count: number }>(
    em,
    `select a.state, count(*)::int as count from applications a where ${LISTED} group by a.state`,
    [batchId],
  );
}

/** What the office sees now is what it has seen. */
export async function keepSeen(em: EntityManager, applicationId: string, seen: SeenFacts): Promise<void> {
  await rows(em, 'update applications set seen_facts = $2::jsonb where id = $1', [
    applicationId,
    JSON.stringify(seen),
  ]);
}
