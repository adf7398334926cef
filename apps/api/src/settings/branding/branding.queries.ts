import type { CentreIdentity } from '@sinau/contracts/settings.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const VERSION = `select i.version, i.name, i.parent, i.address, i.city, i.phone, i.whatsapp, i.email,
    i.opening_hours as "openingHours", encode(i.logo_dinas, 'hex') as "logoDinas", encode(i.logo_centre, 'hex') as "logoCentre",
    i.changed_at as "changedAt", a.name as "changedBy"
  from centre_identities i left join accounts a on a.id = i.changed_by`;

/** The last ones first. */
export async function listIdentities(em: EntityManager, limit: number): Promise<CentreIdentity[]> {
  return rows(em, `${VERSION} order by i.version desc limit $1`, [limit]);
}

export async function findIdentityVersion(
  em: EntityManager,
  version: number,
): Promise<CentreIdentity | undefined> {
  return row(em, `${VERSION} where i.version = $1`, [version]);
}

export type IdentityFields = Omit<CentreIdentity, 'version' | 'changedAt' | 'changedBy'>;

/** @throws centre_identities_pkey when somebody else was quicker */
export async function insertIdentity(
  em: EntityManager,
  version: number,
  to: IdentityFields,
  by: string,
): Promise<void> {
  await rows(
    em,
    `insert into centre_identities (version, name, parent, address, city, phone, whatsapp, email, opening_hours, logo_dinas, logo_centre, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), decode($11, 'hex'), $12)`,
    [
      version,
      to.name,
      to.parent,
      to.address,
      to.city,
      to.phone,
      to.whatsapp,
      to.email,
      to.openingHours,
      to.logoDinas,
      to.logoCentre,
      by,
    ],
  );
}

export interface LogoRow {
  readonly sha256: string;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly storageKey: string;
}

export async function findLogo(em: EntityManager, sha256: string): Promise<LogoRow | undefined> {
  return row(
    em,
    `select encode(sha256, 'hex') as sha256, format, width, height, bytes, storage_key as "storageKey"
     from branding_images where sha256 = decode($1, 'hex')`,
    [sha256],
  );
}

/** Once per content. */
export async function keepLogo(em: EntityManager, logo: LogoRow, by: string): Promise<void> {
  await rows(
    em,
    `insert into branding_images (sha256, format, width, height, bytes, storage_key, created_by)
     values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7) on conflict (sha256) do nothing`,
    [logo.sha256, logo.format, logo.width, logo.height, logo.bytes, logo.storageKey, by],
  );
}
