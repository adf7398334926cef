import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import { HOLDER_TODAY } from './holder-today.queries.js';

export interface Replaceable {
  id: string;
  kind: CertificateKind;
  accountId: string;
  batchId: string;
  enrolmentId: string | null;
  payload: CertificateData;
  /** As the profile has them today. */
  nameToday: string | null;
  businessToday: string | null;
}

/**
 * issued → replaced. Whatever follows in the transaction puts the new one in its place: until then nobody of this class
 * holds a standing certificate of the kind.
 * @returns undefined unless it was issued
 */
export async function markReplaced(
  em: EntityManager,
  id: string,
  replacement: { by: string; reason: string },
): Promise<Replaceable | undefined> {
  const done = await rows(
    em,
    `update certificates set state = 'replaced', replaced_at = now(), replaced_by = $2, replacement_reason = $3
     where id = $1 and state = 'issued' returning id`,
    [id, replacement.by, replacement.reason],
  );
  return done.length > 0 ? findReplaceable(em, id) : undefined;
}

/**
 * pending → voided, of one that was ordered and could not be made: its name or its template has to be mended, and
 * neither of them can be changed in it.
 * @returns undefined unless it was stuck
 */
export async function markGivenUp(
  em: EntityManager,
  id: string,
  replacement: { by: string; reason: string },
): Promise<Replaceable | undefined> {
  const done = await rows(
    em,
    `update certificates c set state = 'voided', voided_at = now(), voided_by = $2, void_reason = $3
     from batches b where c.id = $1 and b.id = c.batch_id and b.certification in ('signed', 'published')
       and c.state = 'pending' and c.last_error is not null returning c.id`,
    [id, replacement.by, replacement.reason],
  );
  return done.length > 0 ? findReplaceable(em, id) : undefined;
}

async function findReplaceable(em: EntityManager, id: string): Promise<Replaceable | undefined> {
  return row(
    em,
    `select c.id, c.kind, c.account_id as "accountId", c.batch_id as "batchId", c.enrolment_id as "enrolmentId", c.payload,
       coalesce(person.name, holder.name) as "nameToday", business.name as "businessToday"
     from certificates c ${HOLDER_TODAY} where c.id = $1`,
    [id],
  );
}

export interface Replacement {
  readonly series: string;
  readonly year: number;
  readonly event: number | null;
  readonly sequence: number;
  readonly number: string;
  readonly code: string;
  readonly payload: CertificateData;
}

/** The old one's look; of one that could not be made the newest version of its template, which may be mended by now. */
const LOOK = `case when c.state <> 'voided' then c.template_version_id else (
  select newest.id from certificate_template_versions given
  join certificate_template_versions newest on newest.template_id = given.template_id and newest.state = 'published'
  where given.id = c.template_version_id order by newest.version desc limit 1) end`;

/** Pending, with the old one's kind, look, holder and last day. @returns undefined when the random code is taken */
export async function insertReplacement(
  em: EntityManager,
  oldId: string,
  made: Replacement,
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `insert into certificates (enrolment_id, batch_id, account_id, kind, template_version_id, replaces_id, expires_on,
       series, year, event, sequence, number, code, payload)
     select c.enrolment_id, c.batch_id, c.account_id, c.kind, ${LOOK}, c.id, c.expires_on, $2, $3, $4, $5, $6, $7, $8
     from certificates c where c.id = $1
     on conflict on constraint certificates_code_key do nothing returning id`,
    [
      oldId,
      made.series,
      made.year,
      made.event,
      made.sequence,
      made.number,
      made.code,
      JSON.stringify(made.payload),
    ],
  );
  return found?.id;
}
