import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface Issued {
  id: string;
  accountId: string;
  batchId: string;
  enrolmentId: string | null;
  replacesId: string | null;
}

// One that stands in for another that was never out replaces nothing as far as its holder knows.
const ISSUED = `issued.id, issued.account_id as "accountId", issued.batch_id as "batchId", issued.enrolment_id as "enrolmentId",
  (select before.id from certificates before where before.id = issued.replaces_id and before.issued_at is not null) as "replacesId"`;

export async function findDueClasses(em: EntityManager, limit: number): Promise<string[]> {
  const due = await rows<{ id: string }>(
    em,
    `select id from batches where certification = 'signed' and publish_at <= now() order by publish_at limit $1`,
    [limit],
  );
  return due.map(({ id }) => id);
}

/** signed → published, once its time has come. */
export async function markPublished(em: EntityManager, batchId: string): Promise<boolean> {
  const done = await rows(
    em,
    `update batches set certification = 'published', published_at = now()
     where id = $1 and certification = 'signed' and publish_at <= now() returning id`,
    [batchId],
  );
  return done.length > 0;
}

/** Every certificate of the class whose file is there, in the order of numbers. */
export async function issueSealed(em: EntityManager, batchId: string): Promise<Issued[]> {
  return rows(
    em,
    `with issued as (
       update certificates set state = 'issued', issued_at = now() where batch_id = $1 and state = 'sealed' returning *)
     select ${ISSUED} from issued order by issued.kind, issued.sequence`,
    [batchId],
  );
}

export async function issueOne(em: EntityManager, id: string): Promise<Issued | undefined> {
  return row(
    em,
    `with issued as (
       update certificates set state = 'issued', issued_at = now() where id = $1 and state = 'sealed' returning *)
     select ${ISSUED} from issued`,
    [id],
  );
}

/** Whether the class of this certificate is published, and stays as it is until the transaction ends. */
export async function holdPublished(em: EntityManager, certificateId: string): Promise<boolean> {
  const found = await row<{ certification: string }>(
    em,
    `select b.certification from batches b where b.id = (select batch_id from certificates where id = $1) for share of b`,
    [certificateId],
  );
  return found?.certification === 'published';
}
