import type { EntityManager } from 'typeorm';
import { row } from '../../database/sql.js';

export interface VerifiedRow {
  state: 'issued' | 'revoked';
  number: string;
  holderName: string;
  businessName: string | null;
  courseTitle: string;
  jp: number;
  startedOn: string;
  endedOn: string;
  issuedOn: string;
  issuer: string;
  sha256: string;
  revokedAt: string | null;
  revocationClass: 'wrong_data' | 'wrong_person' | 'not_entitled' | 'other' | null;
  demo: boolean;
}

// A number that has no file yet is nobody's certificate: it is found only once it is issued.
const BY_CODE = {
  name: 'certificate_by_code',
  text: `select state, number, payload ->> 'holderName' as "holderName", payload ->> 'businessName' as "businessName",
      payload ->> 'courseTitle' as "courseTitle", (payload ->> 'jp')::integer as jp, payload ->> 'startedOn' as "startedOn",
      payload ->> 'endedOn' as "endedOn", payload ->> 'issuedOn' as "issuedOn", payload -> 'issuer' ->> 'name' as issuer,
      encode(sha256, 'hex') as sha256, revoked_at as "revokedAt", revocation_class as "revocationClass",
      (payload ->> 'demo')::boolean as demo
    from certificates where code = $1 and state <> 'pending'`,
};

export async function findByCode(em: EntityManager, code: string): Promise<VerifiedRow | undefined> {
  return row(em, BY_CODE, [code]);
}
