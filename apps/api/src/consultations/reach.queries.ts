import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import type { Seer } from './consultation.policy.js';

/** Learning there, or having learnt: who only asked for a seat belongs to nobody yet. */
const LEARNT = `('active', 'completed', 'failed')`;

/** Whether grants cover a person `p`: by where they live, and where a unit is meant by a class they were in. */
const reached = (
  reach: string,
): string => `(${reach}::jsonb is null or reaches_person(${reach}::jsonb, null, p.village_code)
  or exists (select from enrolments e join batches b on b.id = e.batch_id
    where e.account_id = p.account_id and e.state in ${LEARNT} and reaches_person(${reach}::jsonb, b.unit_id, p.village_code)))`;

/** Places of a seer's values in a statement: account, whether organiser, reach. */
type Places = readonly [account: string, organiser: string, reach: string];
export const valuesOf = ({ accountId, organiser, reach }: Seer) => [accountId, organiser, reach];

/** An appointment `c` of person `p` that this seer sees. */
export const VISIT_SEEN = ([account, organiser, reach]: Places): string =>
  `(c.consultant_id = ${account} or (${organiser}::boolean and ${reached(reach)}))`;

/** A case `c` of person `p` that this seer sees: a consultant ever had an appointment in it. */
export const CASE_SEEN = ([account, organiser, reach]: Places): string =>
  `(exists (select from consultations mine where mine.case_id = c.id and mine.consultant_id = ${account})
    or (${organiser}::boolean and ${reached(reach)}))`;

export async function seesVisit(em: EntityManager, id: string, seer: Seer): Promise<boolean> {
  const found = await row(
    em,
    `select c.id from consultations c join people p on p.account_id = c.account_id
     where c.id = $1 and ${VISIT_SEEN(['$2', '$3', '$4'])}`,
    [id, ...valuesOf(seer)],
  );
  return found !== undefined;
}

export async function seesCase(em: EntityManager, id: string, seer: Seer): Promise<boolean> {
  const found = await row(
    em,
    `select c.id from consultation_cases c join people p on p.account_id = c.account_id
     where c.id = $1 and ${CASE_SEEN(['$2', '$3', '$4'])}`,
    [id, ...valuesOf(seer)],
  );
  return found !== undefined;
}
