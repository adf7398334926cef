import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface DemoSealRow {
  readonly root: Buffer;
  readonly certificate: Buffer;
  readonly keyId: string;
  readonly ciphertext: Buffer;
}

export async function findDemoSeal(em: EntityManager): Promise<DemoSealRow | undefined> {
  return row(em, 'select root, certificate, key_id as "keyId", key_ciphertext as ciphertext from demo_seal');
}

/** Does nothing when there is one: two processes that start at once make one. */
export async function insertDemoSeal(em: EntityManager, made: DemoSealRow): Promise<void> {
  await rows(
    em,
    `insert into demo_seal (root, certificate, key_id, key_ciphertext) values ($1, $2, $3, $4) on conflict do nothing`,
    [made.root, made.certificate, made.keyId, made.ciphertext],
  );
}

interface UsedCertificate {
  readonly sha256: Buffer;
  readonly role: 'signer' | 'anchor';
  readonly certificate: Buffer;
  readonly notAfter: Date;
}

export async function rememberCertificate(em: EntityManager, used: UsedCertificate): Promise<void> {
  await rows(
    em,
    `insert into seal_certificates (sha256, role, certificate, not_after) values ($1, $2, $3, $4) on conflict do nothing`,
    [used.sha256, used.role, used.certificate, used.notAfter],
  );
}

/** DER of every authority that ever stood over a seal of ours. */
export async function findAnchors(em: EntityManager): Promise<Buffer[]> {
  const found = await rows<{ certificate: Buffer }>(
    em,
    `select certificate from seal_certificates where role = 'anchor' order by first_used_at`,
  );
  return found.map(({ certificate }) => certificate);
}

/** Whether a seal of ours was ever made with the certificate of this hash. */
export async function isRemembered(em: EntityManager, sha256: Buffer): Promise<boolean> {
  return (await row(em, 'select 1 as one from seal_certificates where sha256 = $1', [sha256])) !== undefined;
}

/** DER of the certificate that sealed last, as far as we saw. */
export async function findLatestSigner(em: EntityManager): Promise<Buffer | undefined> {
  const found = await row<{ certificate: Buffer }>(
    em,
    `select certificate from seal_certificates where role = 'signer' order by first_used_at desc limit 1`,
  );
  return found?.certificate;
}

export interface Refusals {
  readonly refusals: number;
  readonly reason: string;
}

export async function findRefusals(em: EntityManager, signer: Buffer): Promise<Refusals | undefined> {
  return row(em, 'select refusals, reason from seal_refusals where signer = $1', [signer]);
}

/** One more refusal in a row; the next try is not before `probeSeconds` from now. */
export async function countRefusal(
  em: EntityManager,
  signer: Buffer,
  reason: string,
  probeSeconds: number,
): Promise<void> {
  await rows(
    em,
    `insert into seal_refusals (signer, refusals, reason, probe_at)
     values ($1, 1, $2, now() + make_interval(secs => $3))
     on conflict (signer) do update set refusals = seal_refusals.refusals + 1, reason = excluded.reason, probe_at = excluded.probe_at`,
    [signer, reason, probeSeconds],
  );
}

/** Takes the one try that is allowed when the time has come. @returns whether we have it */
export async function takeProbe(em: EntityManager, signer: Buffer, probeSeconds: number): Promise<boolean> {
  const taken = await rows(
    em,
    `update seal_refusals set probe_at = now() + make_interval(secs => $2)
     where signer = $1 and probe_at <= now() returning signer`,
    [signer, probeSeconds],
  );
  return taken.length > 0;
}

export async function forgetRefusals(em: EntityManager, signer: Buffer): Promise<void> {
  await rows(em, 'delete from seal_refusals where signer = $1', [signer]);
}

export interface StoredCode {
  readonly keyId: string;
  readonly ciphertext: Buffer;
}

export async function findActivation(em: EntityManager, configured: Buffer): Promise<StoredCode | undefined> {
  return row(em, 'select key_id as "keyId", ciphertext from bsre_activations where configured = $1', [
    configured,
  ]);
}

export async function storeActivation(
  em: EntityManager,
  configured: Buffer,
  code: StoredCode,
): Promise<void> {
  await rows(
    em,
    `insert into bsre_activations (configured, key_id, ciphertext) values ($1, $2, $3)
     on conflict (configured) do update set key_id = excluded.key_id, ciphertext = excluded.ciphertext, renewed_at = now()`,
    [configured, code.keyId, code.ciphertext],
  );
}
