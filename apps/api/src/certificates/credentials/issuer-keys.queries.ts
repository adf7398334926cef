import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface IssuerKeyRow {
  id: string;
  publicMultibase: string;
  secretKeyId: string;
  secretCiphertext: Buffer;
  retiredAt: string | null;
  revokedAt: string | null;
}

const KEY = `id, public_multibase as "publicMultibase", secret_key_id as "secretKeyId", secret_ciphertext as "secretCiphertext",
  retired_at as "retiredAt", revoked_at as "revokedAt"`;

/** Oldest first. */
export async function findKeys(em: EntityManager): Promise<IssuerKeyRow[]> {
  return rows(em, { name: 'issuer_keys', text: `select ${KEY} from issuer_keys order by created_at, id` });
}

/** Does nothing when there is a current key: the first of two wins. */
export async function insertCurrent(
  em: EntityManager,
  key: { publicMultibase: string; secretKeyId: string; secretCiphertext: Buffer },
): Promise<void> {
  await rows(
    em,
    `insert into issuer_keys (public_multibase, secret_key_id, secret_ciphertext) values ($1, $2, $3)
     on conflict ((true)) where retired_at is null do nothing`,
    [key.publicMultibase, key.secretKeyId, key.secretCiphertext],
  );
}

/** @returns its public key; undefined when it is not the current one */
export async function retire(em: EntityManager, id: string): Promise<string | undefined> {
  const retired = await row<{ publicMultibase: string }>(
    em,
    `update issuer_keys set retired_at = now() where id = $1 and retired_at is null returning public_multibase as "publicMultibase"`,
    [id],
  );
  return retired?.publicMultibase;
}

/** @returns false when it is revoked already or is not there */
export async function revokeKey(em: EntityManager, id: string): Promise<boolean> {
  const done = await rows(
    em,
    `update issuer_keys set revoked_at = now(), retired_at = coalesce(retired_at, now()) where id = $1 and revoked_at is null returning id`,
    [id],
  );
  return done.length > 0;
}

export async function listKeys(em: EntityManager) {
  return rows<{
    id: string;
    publicMultibase: string;
    createdAt: string;
    retiredAt: string | null;
    revokedAt: string | null;
    credentials: number;
  }>(
    em,
    `select k.id, k.public_multibase as "publicMultibase", k.created_at as "createdAt", k.retired_at as "retiredAt",
       k.revoked_at as "revokedAt",
       (select count(*)::integer from certificate_credentials c where c.issuer_key_id = k.id) as credentials
     from issuer_keys k order by k.created_at desc, k.id desc`,
  );
}
