import { Injectable } from '@nestjs/common';
import type { CertificateTemplate } from '@sinau/certificate/certificate-template.js';
import { Transactions } from '../../database/transactions.js';
import { TemplatesService } from '../templates/templates.service.js';

const KEPT = 20;

/** Published looks as the renderer takes them; they never change, so the last ones stay in memory. */
@Injectable()
export class CertificateLooks {
  private readonly kept = new Map<string, CertificateTemplate>();

  constructor(
    private readonly transactions: Transactions,
    private readonly templates: TemplatesService,
  ) {}

  /** `null` is the centre's own look. @throws Problem not_found */
  async of(versionId: string | null): Promise<CertificateTemplate> {
    if (versionId === null) return { kind: 'builtin' };
    const known = this.kept.get(versionId);
    if (known) return known;
    const look = await this.templates.sourceOf(this.transactions.reader, versionId);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= KEPT) this.kept.delete(oldest);
    this.kept.set(versionId, look);
    return look;
  }
}
