import { Injectable } from '@nestjs/common';
import type { CentreIdentity } from '@sinau/contracts/settings.contract.js';
import type { EntityManager } from 'typeorm';
import { FileStore } from '../../files/file-store.js';
import { orNotFound } from '../../http/problem.js';
import { listStanding, type StandingSignatory } from '../signatories/signatories.queries.js';
import * as queries from './branding.queries.js';

/** As it is stored: what its first bytes say it is, at most 300 KB. */
export interface Logo {
  readonly bytes: Buffer;
  readonly format: 'png' | 'jpeg';
}

/** The centre as its papers show it today. What is issued keeps a copy of it. */
export interface Branding {
  readonly issuer: { readonly name: string; readonly parent: string; readonly address: string };
  /** Where papers are signed. */
  readonly city: string;
  readonly contact: Pick<CentreIdentity, 'phone' | 'whatsapp' | 'email' | 'openingHours'>;
  readonly logos: { readonly dinas?: Logo; readonly centre?: Logo };
  /** Who signs today, at most one per office; a plh in the place of whoever is away. */
  readonly signatories: readonly StandingSignatory[];
}

/** The centre as it is now, for whoever prints or shows it. */
export async function identityOf(em: EntityManager): Promise<CentreIdentity> {
  const [current] = await queries.listIdentities(em, 1);
  if (!current) throw new Error('the centre has no identity');
  return current;
}

/** What papers of the centre begin and end with. */
@Injectable()
export class BrandingService {
  constructor(private readonly files: FileStore) {}

  /** Everything for a letterhead and its signatures, logos read from the store. @param day of signing, WIB; today */
  async current(em: EntityManager, day: string | null = null): Promise<Branding> {
    const identity = await identityOf(em);
    const { name, parent, address, city, phone, whatsapp, email, openingHours } = identity;
    const [dinas, centre] = [
      await this.logoOf(em, identity.logoDinas),
      await this.logoOf(em, identity.logoCentre),
    ];
    return {
      issuer: { name, parent, address },
      city,
      contact: { phone, whatsapp, email, openingHours },
      logos: { ...(dinas && { dinas }), ...(centre && { centre }) },
      signatories: await listStanding(em, day),
    };
  }

  /** @throws Problem not_found */
  async logo(em: EntityManager, sha256: string): Promise<Logo> {
    const { storageKey, format } = orNotFound(await queries.findLogo(em, sha256));
    return { bytes: await this.files.get(storageKey), format };
  }

  private async logoOf(em: EntityManager, sha256: string | null): Promise<Logo | undefined> {
    return sha256 === null ? undefined : this.logo(em, sha256);
  }
}
