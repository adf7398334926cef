import { Injectable } from '@nestjs/common';
import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import type { CertificateLogos } from '@sinau/certificate/logos.js';
import { Transactions } from '../../database/transactions.js';
import { BrandingService } from './branding.service.js';
import { logoForPrint, logoForScreen } from './small-logo.js';

const KEPT = 8;
const WAYS = { print: logoForPrint, screen: logoForScreen } as const;

/** Logos made small for where they stand. A logo never changes under its hash, so the last ones stay in memory. */
@Injectable()
export class SmallLogos {
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly branding: BrandingService,
  ) {}

  /** The logos that a certificate pins. @throws Problem not_found, and what the store throws */
  async ofCertificate({ logos }: Pick<CertificateData, 'logos'>): Promise<CertificateLogos> {
    const [dinas, centre] = await Promise.all(
      [logos?.dinas, logos?.centre].map(async (sha256) => (sha256 ? this.small(sha256, 'print') : undefined)),
    );
    return { dinas, centre };
  }

  /** WebP of at most 96 px. @throws Problem not_found */
  forScreen(sha256: string): Promise<Buffer> {
    return this.small(sha256, 'screen');
  }

  private small(sha256: string, way: keyof typeof WAYS): Promise<Buffer> {
    const key = `${way} ${sha256}`;
    const known = this.kept.get(key);
    if (known) return known;
    const made = this.branding.logo(this.transactions.reader, sha256).then(({ bytes }) => WAYS[way](bytes));
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= KEPT) this.kept.delete(oldest);
    this.kept.set(key, made);
    // What failed is tried again by the next one.
    made.catch(() => this.kept.delete(key));
    return made;
  }
}
