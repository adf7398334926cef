import type { CertificateKind, CertificateState } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { PRINTED_WHOLE } from './printed-columns.queries.js';

const CERTIFICATE = `
  c.id, c.account_id as "accountId", c.number, c.code, c.kind, c.state, ${PRINTED_WHOLE},
  (c.payload ->> 'demo')::boolean as demo, c.payload -> 'issuer' ->> 'name' as "issuerName", c.storage_key as "storageKey",
  (select after.id from certificates after where after.replaces_id = c.id and after.issued_at is not null) as "replacedById"`;

export interface CertificateRow {
  id: string;
  accountId: string;
  number: string;
  code: string;
  kind: CertificateKind;
  state: CertificateState;
  holderName: string;
  businessName: string | null;
  courseTitle: string;
  batchLabel: string;
  jp: number;
  gradeLabel: string | null;
  issuedOn: string;
  expiresOn: string | null;
  demo: boolean;
  issuerName: string;
  replacedById: string | null;
  verifyUrl: string;
  pdfBytes: number | null;
  sha256: string | null;
  storageKey: string | null;
}

const BY_ID = {
  name: 'certificate_by_id',
  text: `select ${CERTIFICATE} from certificates c where c.id = $1`,
};

export async function findCertificate(em: EntityManager, id: string): Promise<CertificateRow | undefined> {
  return row(em, BY_ID, [id]);
}

export async function findOfAccount(em: EntityManager, accountId: string): Promise<CertificateRow[]> {
  return rows(
    em,
    `select ${CERTIFICATE} from certificates c where c.account_id = $1 and c.issued_at is not null order by c.approved_at desc, c.id desc`,
    [accountId],
  );
}

export async function batchExists(em: EntityManager, batchId: string): Promise<boolean> {
  return Boolean(await row(em, 'select 1 as one from batches where id = $1', [batchId]));
}

export async function findOfBatch(
  em: EntityManager,
  batchId: string,
  page: { page: number; pageSize: number },
): Promise<(CertificateRow & { stuck: boolean; total: number })[]> {
  return rows(
    em,
    `select ${CERTIFICATE}, (c.state = 'pending' and c.last_error is not null) as stuck, count(*) over () as total
     from certificates c where c.batch_id = $1 order by c.kind <> 'STTP', c.kind, c.sequence, c.id limit $2 offset $3`,
    [batchId, page.pageSize, (page.page - 1) * page.pageSize],
  );
}

/** issued → revoked; the number and the file stay in the register. */
export async function markRevoked(
  em: EntityManager,
  id: string,
  revocation: { by: string; revocationClass: string; reason: string },
): Promise<boolean> {
  const done = await rows(
    em,
    `update certificates set state = 'revoked', revoked_at = now(), revoked_by = $2, revocation_class = $3, revocation_reason = $4
     where id = $1 and state = 'issued' returning id`,
    [id, revocation.by, revocation.revocationClass, revocation.reason],
  );
  return done.length > 0;
}
