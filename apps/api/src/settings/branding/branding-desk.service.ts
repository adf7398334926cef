import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CentreIdentity } from '@sinau/contracts/settings.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import { preparePicture } from '../../files/printed-picture.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound, wrongField } from '../../http/problem.js';
import * as queries from './branding.queries.js';

const SHOWN = 30;
const LATER = {
  detail: 'Rekan Anda baru saja mengubahnya. Muat ulang halaman, lalu ubah lagi.',
} as const;

/** Changing who the centre is. Every change is a new version; nothing that was issued looks at it again. */
@Injectable()
export class BrandingDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly files: FileStore,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/branding'>> {
    const versions = await queries.listIdentities(this.transactions.reader, SHOWN);
    return { current: orNotFound(versions[0]), versions };
  }

  /** @throws Problem invalid_input for a logo that is not there, state_conflict when somebody was quicker */
  async change(
    actor: Actor,
    { basedOn, ...to }: RouteInput<'PUT /manage/branding'>['body'],
  ): Promise<CentreIdentity> {
    return this.enter(actor, basedOn, async () => ({ to, action: 'branding.changed' }));
  }

  /** @throws Problem not_found, state_conflict */
  async restore(actor: Actor, version: number, basedOn: number): Promise<CentreIdentity> {
    return this.enter(actor, basedOn, async (em) => {
      const earlier = orNotFound(await queries.findIdentityVersion(em, version));
      return { to: fieldsOf(earlier), action: 'branding.restored' };
    });
  }

  /** The same picture twice is one. @throws Problem as `preparePicture` */
  async addLogo(actor: Actor, upload: Buffer): Promise<RouteOutput<'POST /manage/branding-images'>> {
    const { bytes, format, width, height } = await preparePicture(upload);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const storageKey = `branding/${sha256}.${format}`;
    await this.files.put(storageKey, bytes, `image/${format}`);
    await this.transactions.run(async (em) => {
      const logo = { sha256, format, width, height, bytes: bytes.length, storageKey };
      await queries.keepLogo(em, logo, actor.accountId);
      await this.audit.record(em, actor, {
        action: 'logo.uploaded',
        subjectType: 'logo',
        subjectId: sha256,
        details: { format, width, height, bytes: bytes.length },
      });
    });
    return { sha256, url: `/api/branding/logo/${sha256}`, width, height, bytes: bytes.length };
  }

  private async enter(
    actor: Actor,
    basedOn: number,
    wanted: (em: EntityManager) => Promise<{ to: queries.IdentityFields; action: string }>,
  ): Promise<CentreIdentity> {
    try {
      return await this.transactions.run(async (em) => {
        const before = orNotFound((await queries.listIdentities(em, 1))[0]);
        if (before.version !== basedOn) throw new Problem('state_conflict', LATER);
        const { to, action } = await wanted(em);
        await this.checkLogos(em, to);
        await queries.insertIdentity(em, basedOn + 1, to, actor.accountId);
        await this.audit.record(em, actor, {
          action,
          subjectType: 'branding',
          subjectId: String(basedOn + 1),
          ...differences(fieldsOf(before), to),
        });
        return orNotFound(await queries.findIdentityVersion(em, basedOn + 1));
      });
    } catch (error) {
      if (violates(error, 'centre_identities_pkey')) throw new Problem('state_conflict', LATER);
      throw error;
    }
  }

  private async checkLogos(em: EntityManager, to: queries.IdentityFields): Promise<void> {
    for (const field of ['logoDinas', 'logoCentre'] as const) {
      const sha256 = to[field];
      if (sha256 !== null && !(await queries.findLogo(em, sha256)))
        throw wrongField(field, 'Gambar ini tidak ada lagi. Unggah lagi.');
    }
  }
}

function fieldsOf(identity: CentreIdentity): queries.IdentityFields {
  const { version: _version, changedAt: _at, changedBy: _by, ...fields } = identity;
  return fields;
}

/** The office's own data, no person's: the log may say it, phones left out all the same. */
function differences(before: queries.IdentityFields, to: queries.IdentityFields) {
  const names = (Object.keys(to) as (keyof queries.IdentityFields)[]).filter(
    (name) => before[name] !== to[name],
  );
  const pick = (of: queries.IdentityFields) =>
    Object.fromEntries(names.map((name) => [name, PRIVATE.has(name) ? '(nomor)' : of[name]]));
  return { before: pick(before), after: pick(to) };
}

const PRIVATE = new Set<keyof queries.IdentityFields>(['phone', 'whatsapp']);
