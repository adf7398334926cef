import type { Incident } from '@sinau/contracts/data-incidents.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const INCIDENT = `i.id, i.title, i.happened, i.data_kinds as "dataKinds", i.measures, i.found_at as "foundAt",
  i.found_at + interval '72 hours' as "dueAt", i.state, i.people_told_at as "peopleToldAt", i.authority_told_at as "authorityToldAt",
  i.lessons, i.closed_at as "closedAt", i.revision, count(p.account_id)::int as people, count(p.told_at)::int as "peopleTold"`;

export async function listIncidents(
  em: EntityManager,
  { page, pageSize }: { page: number; pageSize: number },
) {
  return rows<Incident & { total: number }>(
    em,
    `select ${INCIDENT}, count(*) over ()::int as total from data_incidents i left join data_incident_people p on p.incident_id = i.id
     group by i.id order by i.state = 'open' desc, i.found_at desc, i.id limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
}

export async function findIncident(em: EntityManager, id: string): Promise<Incident | undefined> {
  return row(
    em,
    `select ${INCIDENT} from data_incidents i left join data_incident_people p on p.incident_id = i.id where i.id = $1 group by i.id`,
    [id],
  );
}

/** Open and locked until the transaction ends. */
export async function lockOpen(em: EntityManager, id: string): Promise<boolean> {
  return (
    (await row(em, `select id from data_incidents where id = $1 and state = 'open' for update`, [id])) !==
    undefined
  );
}

export interface IncidentText {
  readonly title: string;
  readonly happened: string;
  readonly dataKinds: string;
  readonly measures: string;
}

export async function insertIncident(
  em: EntityManager,
  { title, happened, dataKinds, measures, foundAt }: IncidentText & { readonly foundAt: string },
  by: string,
): Promise<string | undefined> {
  const made = await row<{ id: string }>(
    em,
    `insert into data_incidents (title, happened, data_kinds, measures, found_at, created_by)
     select $1, $2, $3, $4, $5, $6 where $5::timestamptz <= now() + interval '1 minute' returning id`,
    [title, happened, dataKinds, measures, foundAt, by],
  );
  return made?.id;
}

/** @returns false when somebody else has saved meanwhile, or it is closed */
export async function updateIncident(
  em: EntityManager,
  id: string,
  { title, happened, dataKinds, measures, revision }: IncidentText & { readonly revision: number },
): Promise<boolean> {
  const found = await rows(
    em,
    `update data_incidents set title = $3, happened = $4, data_kinds = $5, measures = $6, revision = revision + 1
     where id = $1 and revision = $2 and state = 'open' returning id`,
    [id, revision, title, happened, dataKinds, measures],
  );
  return found.length > 0;
}

export type Affected =
  | { readonly of: 'class'; readonly batchId: string }
  | { readonly of: 'region'; readonly code: string }
  | { readonly of: 'everybody' };

/** @returns how many are new */
export async function addPeople(em: EntityManager, id: string, affected: Affected): Promise<number> {
  const [where, value] =
    affected.of === 'class'
      ? [
          `p.account_id in (select account_id from enrolments where batch_id = $2::uuid union select account_id from applications where batch_id = $2::uuid)`,
          affected.batchId,
        ]
      : affected.of === 'region'
        ? [`(p.village_code = $2 or p.village_code like $2 || '.%')`, affected.code]
        : [`$2 = 'all'`, 'all'];
  const found = await rows(
    em,
    `insert into data_incident_people (incident_id, account_id)
     select $1, p.account_id from people p join accounts a on a.id = p.account_id where a.erased_at is null and ${where}
     on conflict do nothing returning account_id`,
    [id, value],
  );
  return found.length;
}

export async function listPeople(
  em: EntityManager,
  id: string,
  { page, pageSize }: { page: number; pageSize: number },
) {
  return rows<{ id: string; name: string; toldAt: string | null; total: number }>(
    em,
    `select p.account_id as id, p.name, d.told_at as "toldAt", count(*) over ()::int as total
     from data_incident_people d join people p on p.account_id = d.account_id
     where d.incident_id = $1 order by p.name, p.account_id limit $2 offset $3`,
    [id, pageSize, (page - 1) * pageSize],
  );
}

/** Marks the next ones as told; each is told in the same transaction. */
export async function takeUntold(em: EntityManager, id: string, limit: number): Promise<string[]> {
  const found = await rows<{ accountId: string }>(
    em,
    `update data_incident_people set told_at = now() where incident_id = $1 and account_id in (
       select d.account_id from data_incident_people d join accounts a on a.id = d.account_id
       where d.incident_id = $1 and d.told_at is null and a.erased_at is null order by d.account_id limit $2)
     returning account_id as "accountId"`,
    [id, limit],
  );
  return found.map(({ accountId }) => accountId);
}

export async function notePeopleTold(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'update data_incidents set people_told_at = coalesce(people_told_at, now()) where id = $1', [
    id,
  ]);
}

/** @returns false when it was noted already */
export async function noteAuthorityTold(em: EntityManager, id: string): Promise<boolean> {
  const found = await rows(
    em,
    'update data_incidents set authority_told_at = now() where id = $1 and authority_told_at is null returning id',
    [id],
  );
  return found.length > 0;
}

/** Only when everybody was told, the authority too. */
export async function closeIncident(
  em: EntityManager,
  id: string,
  by: string,
  lessons: string,
): Promise<boolean> {
  const found = await rows(
    em,
    `update data_incidents i set state = 'closed', closed_at = now(), closed_by = $2, lessons = $3
     where id = $1 and state = 'open' and authority_told_at is not null
       and not exists (select from data_incident_people p join accounts a on a.id = p.account_id
         where p.incident_id = i.id and p.told_at is null and a.erased_at is null) returning id`,
    [id, by, lessons],
  );
  return found.length > 0;
}

/** What somebody was told of. */
export async function listMine(em: EntityManager, accountId: string) {
  return rows<IncidentText & { id: string; foundAt: string; toldAt: string }>(
    em,
    `select i.id, i.title, i.happened, i.data_kinds as "dataKinds", i.measures, i.found_at as "foundAt", p.told_at as "toldAt"
     from data_incident_people p join data_incidents i on i.id = p.incident_id
     where p.account_id = $1 and p.told_at is not null order by p.told_at desc`,
    [accountId],
  );
}
