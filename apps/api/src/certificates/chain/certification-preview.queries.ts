import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface ResultRow {
  enrolmentId: string;
  name: string;
  businessName: string | null;
  passed: boolean;
  finalScore: number | null;
  gradeLabel: string | null;
  number: string | null;
}

/** Everybody who sat in the class, passed or not. */
export async function findResults(em: EntityManager, batchId: string): Promise<ResultRow[]> {
  return rows(
    em,
    `select e.id as "enrolmentId", coalesce(c.payload ->> 'holderName', p.name) as name,
       coalesce(c.payload ->> 'businessName', business.name) as "businessName", e.state = 'completed' as passed,
       e.final_score as "finalScore", e.grade_label as "gradeLabel", c.number
     from enrolments e
     join people p on p.account_id = e.account_id
     join businesses business on business.id = e.business_id
     left join certificates c on c.enrolment_id = e.id
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed')`,
    [batchId],
  );
}

export interface ProgressRow {
  pending: number;
  issued: number;
  revoked: number;
  stuck: number;
}

export async function countProgress(em: EntityManager, batchId: string): Promise<ProgressRow> {
  const found = await row<ProgressRow>(
    em,
    `select count(*) filter (where state = 'pending') as pending, count(*) filter (where state = 'issued') as issued,
       count(*) filter (where state = 'revoked') as revoked,
       count(*) filter (where state = 'pending' and last_error is not null) as stuck
     from certificates where batch_id = $1`,
    [batchId],
  );
  return found ?? { pending: 0, issued: 0, revoked: 0, stuck: 0 };
}
