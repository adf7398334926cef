import type { CertificateData, CertificateSignatory } from '@sinau/certificate/certificate-data.js';
import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { ClassFacts } from './certificate-payload.js';

/** Who signs on `day`: the head of the centre, or whoever stands in (plh) on that day. */
export async function findSignatory(
  em: EntityManager,
  day: string,
): Promise<CertificateSignatory | undefined> {
  return row(
    em,
    `select name, case standing when 'plt' then 'Plt. ' when 'plh' then 'Plh. ' else '' end || title as title, rank, nip
     from signatories where office = 'kepala_upt' and cancelled_at is null
       and valid_from <= $1 and (valid_to is null or valid_to >= $1)
     order by standing = 'plh' desc, valid_from desc, id desc limit 1`,
    [day],
  );
}

export async function findClassFacts(em: EntityManager, batchId: string): Promise<ClassFacts | undefined> {
  return row(
    em,
    `select v.title as "courseTitle", v.jp, b.mode, b.starts_on as "startsOn", b.ends_on as "endsOn",
       batch_label(b.number, b.year) as "batchLabel",
       (select json_agg(json_build_object('title', m.title, 'jp', m.jp) order by m.position) from modules m where m.version_id = v.id) as modules
     from batches b join course_versions v on v.id = b.version_id where b.id = $1`,
    [batchId],
  );
}

export interface NewCertificate {
  enrolmentId: string | null;
  accountId: string;
  sequence: number;
  number: string;
  code: string;
  payload: CertificateData;
}

export interface Registered {
  id: string;
  number: string;
}

/** What a set of new certificates has in common. */
export interface Entry {
  readonly batchId: string;
  readonly kind: CertificateKind;
  readonly templateVersionId: string | null;
  readonly series: string;
  readonly year: number;
  readonly event: number | null;
}

/** Leaves out those whose random code is already taken, for the caller to give another one. */
export async function insertCertificates(
  em: EntityManager,
  of: Entry,
  certificates: NewCertificate[],
): Promise<Registered[]> {
  return rows(
    em,
    `insert into certificates (enrolment_id, batch_id, account_id, kind, template_version_id, series, year, event, sequence, number, code, payload)
     select given."enrolmentId", $1, given."accountId", $2, $3, $4, $5, $6, given.sequence, given.number, given.code, given.payload
     from jsonb_to_recordset($7::jsonb) as given ("enrolmentId" uuid, "accountId" uuid, sequence integer, number text, code text, payload jsonb)
     on conflict on constraint certificates_code_key do nothing
     returning id, number`,
    [of.batchId, of.kind, of.templateVersionId, of.series, of.year, of.event, JSON.stringify(certificates)],
  );
}
