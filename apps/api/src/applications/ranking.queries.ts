import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface RunRow {
  readonly id: string;
  readonly batchId: string;
  readonly createdAt: string;
  readonly input: string;
  readonly result: string;
  readonly inputSha256: string;
  readonly resultSha256: string;
  readonly published: boolean;
}

const RUN = `select r.id, r.batch_id as "batchId", r.created_at as "createdAt", r.input, r.result,
  encode(r.input_sha256, 'hex') as "inputSha256", encode(r.result_sha256, 'hex') as "resultSha256",
  exists (select from ranking_publications p where p.run_id = r.id) as published from ranking_runs r`;

export async function findRun(em: EntityManager, id: string): Promise<RunRow | undefined> {
  return row<RunRow>(em, `${RUN} where r.id = $1`, [id]);
}

/** The database makes the hashes of the very text it keeps. */
export async function insertRun(
  em: EntityManager,
  run: { batchId: string; input: string; result: string; createdBy: string },
): Promise<string> {
  const inserted = await row<{ id: string }>(
    em,
    `insert into ranking_runs (batch_id, input, input_sha256, result, result_sha256, created_by)
     values ($1, $2, sha256(convert_to($2, 'UTF8')), $3, sha256(convert_to($3, 'UTF8')), $4) returning id`,
    [run.batchId, run.input, run.result, run.createdBy],
  );
  return inserted?.id ?? '';
}

export async function insertPublication(em: EntityManager, run: RunRow, publishedBy: string): Promise<void> {
  await rows(em, 'insert into ranking_publications (batch_id, run_id, published_by) values ($1, $2, $3)', [
    run.batchId,
    run.id,
    publishedBy,
  ]);
}

/** Everybody chosen or in reserve stands in one line; offers go down that line. */
export async function placeInLine(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(
    em,
    `update applications a set state = 'reserve', ranking_order = line.place
     from unnest($1::uuid[]) with ordinality as line (id, place) where a.id = line.id`,
    [ids],
  );
}

export async function refuse(em: EntityManager, id: string, reasons: readonly string[]): Promise<void> {
  await rows(em, `update applications set state = 'refused', refused_for = $2 where id = $1`, [id, reasons]);
}

/** Names for the office's screen: a run itself holds none. */
export async function namesOf(em: EntityManager, ids: readonly string[]) {
  return rows<{ id: string; accountId: string; name: string; regencyName: string }>(
    em,
    `select a.id, a.account_id as "accountId", p.name, regency.name as "regencyName"
     from applications a join people p on p.account_id = a.account_id
     join regions village on village.code = p.village_code
     join regions district on district.code = village.parent_code
     join regions regency on regency.code = district.parent_code
     where a.id = any($1::uuid[])`,
    [ids],
  );
}
