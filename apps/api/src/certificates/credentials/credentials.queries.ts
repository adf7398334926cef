import type { CertificateState } from '@sinau/contracts/certificates.contract.js';
import type { CredentialFacts } from '@sinau/certificate/credential/achievement-credential.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface CredentialSubjectRow {
  accountId: string;
  state: CertificateState;
  payload: CredentialFacts;
  expiresOn: string | null;
}

export async function findCertificate(
  em: EntityManager,
  id: string,
): Promise<CredentialSubjectRow | undefined> {
  return row(
    em,
    `select account_id as "accountId", state, payload, expires_on as "expiresOn" from certificates where id = $1`,
    [id],
  );
}

export interface CredentialRow {
  statusListId: string;
  statusIndex: number;
  credential: Buffer | null;
}

export async function findCredential(
  em: EntityManager,
  certificateId: string,
): Promise<CredentialRow | undefined> {
  return row(
    em,
    `select status_list_id as "statusListId", status_index as "statusIndex", credential
     from certificate_credentials where certificate_id = $1`,
    [certificateId],
  );
}

/** Of the register, not of the published list: a minute old is too old for our own answer. */
export async function findStanding(
  em: EntityManager,
  certificateId: string,
): Promise<{ statusListId: string; statusIndex: number; revoked: boolean } | undefined> {
  return row(
    em,
    `select cc.status_list_id as "statusListId", cc.status_index as "statusIndex",
       c.state in ('revoked', 'replaced', 'voided') as revoked
     from certificate_credentials cc join certificates c on c.id = cc.certificate_id
     where cc.certificate_id = $1 and cc.credential is not null`,
    [certificateId],
  );
}

/** Holds the certificate's state as it is until the transaction ends. */
export async function lockState(
  em: EntityManager,
  certificateId: string,
): Promise<CertificateState | undefined> {
  const found = await row<{ state: CertificateState }>(
    em,
    'select state from certificates where id = $1 for share',
    [certificateId],
  );
  return found?.state;
}

/** The published list is out of date from this commit on; for the rest the trigger of migration 0043 sees to it. */
export async function outdate(em: EntityManager, listId: string): Promise<void> {
  await rows(em, 'update status_lists set revision = revision + 1 where id = $1', [listId]);
}

/** Takes one entry of a list that has fewer than so many; undefined when there is none. */
export async function takeEntry(em: EntityManager, fullAt: number): Promise<string | undefined> {
  const taken = await row<{ id: string }>(
    em,
    `update status_lists set allocated = allocated + 1
     where id = (select id from status_lists where allocated < $1 order by id limit 1 for update)
     returning id`,
    [fullAt],
  );
  return taken?.id;
}

/** The one open list, made when there is none; whoever comes second waits and finds it. */
export async function openList(em: EntityManager, fullAt: number): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtextextended('status_lists', 0))`);
  await rows(
    em,
    `insert into status_lists (allocated) select 0 where not exists (select 1 from status_lists where allocated < $1)`,
    [fullAt],
  );
}

/** @returns false when the index is taken, or the certificate has one */
export async function reserve(
  em: EntityManager,
  certificateId: string,
  listId: string,
  index: number,
): Promise<boolean> {
  const done = await rows(
    em,
    `insert into certificate_credentials (certificate_id, status_list_id, status_index) values ($1, $2, $3)
     on conflict do nothing returning certificate_id`,
    [certificateId, listId, index],
  );
  return done.length > 0;
}

/** Keeps the first of two, and nothing that a compromised key signed. @returns whether it is this one that is kept */
export async function store(
  em: EntityManager,
  certificateId: string,
  signed: { credential: Uint8Array; keyId: string },
): Promise<boolean> {
  const kept = await rows(
    em,
    `update certificate_credentials set credential = $2, issuer_key_id = $3, signed_at = now()
     where certificate_id = $1 and credential is null
       and exists (select 1 from issuer_keys where id = $3 and revoked_at is null)
     returning certificate_id`,
    [certificateId, signed.credential, signed.keyId],
  );
  return kept.length > 0;
}

export interface StatusListRow {
  revision: number;
  signed: Buffer | null;
  signedRevision: number | null;
  /** The key that signed it was compromised since. */
  keyRevoked: boolean;
  createdAt: string;
}

export async function findList(em: EntityManager, id: string): Promise<StatusListRow | undefined> {
  return row(
    em,
    `select l.revision, l.signed, l.signed_revision as "signedRevision", k.revoked_at is not null as "keyRevoked",
       l.created_at as "createdAt"
     from status_lists l left join issuer_keys k on k.id = l.signed_key_id where l.id = $1`,
    [id],
  );
}

/** The revision and what it tells, of one moment. A certificate that counts no more never counts again. */
export async function findRevoked(
  em: EntityManager,
  id: string,
): Promise<{ revision: number; indexes: number[] } | undefined> {
  return row(
    em,
    `select l.revision, coalesce((select array_agg(cc.status_index order by cc.status_index) from certificate_credentials cc
        join certificates c on c.id = cc.certificate_id
        where cc.status_list_id = l.id and c.state in ('revoked', 'replaced', 'voided')), '{}') as indexes
     from status_lists l where l.id = $1`,
    [id],
  );
}

/** Keeps the newer of two. */
export async function storeList(
  em: EntityManager,
  id: string,
  signed: { bytes: Uint8Array; revision: number; keyId: string },
): Promise<void> {
  await rows(
    em,
    `update status_lists set signed = $2, signed_revision = $3, signed_key_id = $4
     where id = $1 and coalesce(signed_revision, 0) <= $3`,
    [id, signed.bytes, signed.revision, signed.keyId],
  );
}
