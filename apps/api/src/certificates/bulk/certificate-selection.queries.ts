import type { CertificateFilter } from '@sinau/contracts/certificate-register.contract.js';
import type { CertificateState } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import { conditionsOf } from './certificate-conditions.queries.js';

export interface SelectedCertificate {
  id: string;
  number: string;
  state: CertificateState;
  stuck: boolean;
  hasFile: boolean;
}

const SELECTED = `c.id, c.number, c.state, (c.state = 'pending' and c.last_error is not null) as stuck,
  c.storage_key is not null as "hasFile"`;

type Reach = string | null | undefined;

/** @param reach grants as JSON: ids of what lies outside choose nothing */
export async function selectIds(
  em: EntityManager,
  ids: readonly string[],
  reach: Reach,
): Promise<SelectedCertificate[]> {
  const found = conditionsOf({}, reach).add('c.id = any(?::uuid[])', ids);
  return rows(
    em,
    `select ${SELECTED} from certificates c ${found.where} order by c.year, c.sequence, c.id`,
    found.values,
  );
}

export async function selectBehind(
  em: EntityManager,
  filter: CertificateFilter,
  except: readonly string[],
  limit: number,
  reach: Reach,
): Promise<SelectedCertificate[]> {
  const found = conditionsOf(filter, reach);
  if (except.length > 0) found.add('c.id <> all(?::uuid[])', except);
  found.values.push(limit);
  return rows(
    em,
    `select ${SELECTED} from certificates c ${found.where} order by c.year, c.sequence, c.id limit $${found.values.length}`,
    found.values,
  );
}

/** Whether this person revoked it since then. */
export async function revokedBy(
  em: EntityManager,
  id: string,
  accountId: string,
  since: string,
): Promise<boolean> {
  const found = await row(
    em,
    `select 1 as one from certificates where id = $1 and state = 'revoked' and revoked_by = $2 and revoked_at >= $3::timestamptz`,
    [id, accountId, since],
  );
  return found !== undefined;
}

export interface StoredCertificate {
  id: string;
  number: string;
  holderName: string;
  state: CertificateState;
  sha256: string;
  storageKey: string;
}

/** Those that have a file, in the order of their numbers. */
export async function findStored(
  em: EntityManager,
  ids: readonly string[],
  reach: Reach,
): Promise<StoredCertificate[]> {
  const found = conditionsOf({}, reach).add('c.id = any(?::uuid[]) and c.storage_key is not null', ids);
  return rows(
    em,
    `select c.id, c.number, c.payload ->> 'holderName' as "holderName", c.state, encode(c.sha256, 'hex') as sha256,
       c.storage_key as "storageKey"
     from certificates c ${found.where} order by c.year, c.sequence, c.id`,
    found.values,
  );
}
