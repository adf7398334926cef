import type { EntityManager } from 'typeorm';
import { row } from '../../database/sql.js';

export interface VerifiedRow {
  /** Which register it stands in; null: in none. */
  source: 'register' | 'legacy' | null;
  state: 'issued' | 'revoked' | 'replaced' | null;
  expired: boolean | null;
  kind: 'STTP' | 'SK' | 'PELATIH' | null;
  number: string | null;
  holderName: string | null;
  businessName: string | null;
  courseTitle: string | null;
  jp: number | null;
  startedOn: string | null;
  endedOn: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
  issuer: string | null;
  sha256: string | null;
  publishedAt: string | null;
  revokedAt: string | null;
  revocationClass: 'wrong_data' | 'wrong_person' | 'not_entitled' | 'other' | null;
  replacedAt: string | null;
  replacedByCode: string | null;
  /** The holder's open link. */
  shareId: string | null;
  demo: boolean | null;
}

// One statement that always gives one row, and asks both registers whatever was typed. What is not published is
// nobody's certificate yet, so it is found only from then on.
export const BY_CODE = {
  name: 'certificate_by_code',
  text: `select case when c.id is not null then 'register' when old.id is not null then 'legacy' end as source,
      c.state, c.expires_on < (now() at time zone 'Asia/Jakarta')::date as expired, c.kind,
      coalesce(c.number, old.number) as number, coalesce(c.payload ->> 'holderName', old.holder_name) as "holderName",
      c.payload ->> 'businessName' as "businessName", coalesce(c.payload ->> 'courseTitle', old.course_title) as "courseTitle",
      (c.payload ->> 'jp')::numeric as jp, c.payload ->> 'startedOn' as "startedOn", c.payload ->> 'endedOn' as "endedOn",
      coalesce((c.payload ->> 'issuedOn')::date, old.issued_on) as "issuedOn", c.expires_on as "expiresOn",
      c.payload -> 'issuer' ->> 'name' as issuer, encode(c.sha256, 'hex') as sha256, c.issued_at as "publishedAt",
      c.revoked_at as "revokedAt", c.revocation_class as "revocationClass", c.replaced_at as "replacedAt",
      successor.code as "replacedByCode", share.id as "shareId", (c.payload ->> 'demo')::boolean as demo
    from (values (1)) as always (one)
    left join certificates c on c.code = $1 and c.issued_at is not null
    left join certificates successor on successor.replaces_id = c.id and successor.issued_at is not null
    left join certificate_shares share on share.certificate_id = c.id and share.ended_at is null
    left join legacy_certificates old on c.id is null and (old.number_key = $2 or old.code_key = $2)
    order by old.number_key = $2 desc nulls last limit 1`,
};

/** @param code as in the QR @param key letters and digits alone, for numbers and codes of the earlier e-learning */
export async function findByCode(em: EntityManager, code: string, key: string): Promise<VerifiedRow> {
  const found = await row<VerifiedRow>(em, BY_CODE, [code, key]);
  if (!found) throw new Error('the register gave no row');
  return found;
}

/** Code of the certificate with one of these files (SHA-256, hexadecimal), once it is published. */
export async function findCodeOfFile(
  em: EntityManager,
  hashes: readonly string[],
): Promise<{ code: string; sha256: string } | undefined> {
  return row(
    em,
    `select code, encode(sha256, 'hex') as sha256 from certificates
     where sha256 in (select decode(unnest($1::text[]), 'hex')) and issued_at is not null limit 1`,
    [hashes],
  );
}

/** Code of the certificate with this id, once it is published. */
export async function findCodeOfId(em: EntityManager, id: string): Promise<string | undefined> {
  const found = await row<{ code: string }>(
    em,
    'select code from certificates where id::text = $1 and issued_at is not null',
    [id],
  );
  return found?.code;
}
