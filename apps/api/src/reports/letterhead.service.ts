import { Injectable } from '@nestjs/common';
import { formatDate } from '@sinau/certificate/indonesian-format.js';
import type { ReportContent, ReportKind } from '@sinau/contracts/reports.contract.js';
import { findToday } from '../database/clock.js';
import { Transactions } from '../database/transactions.js';
import { BrandingService, identityOf } from '../settings/branding/branding.service.js';

type Frame = Pick<ReportContent, 'issuer' | 'logo' | 'placeAndDate' | 'signatures'>;

const OFFICES = { kepala_upt: 'Kepala UPT', kepala_dinas: 'Kepala Dinas' } as const;
type Office = keyof typeof OFFICES;

/** How reports of the centre begin and end, as its settings say today. */
@Injectable()
export class Letterhead {
  constructor(
    private readonly transactions: Transactions,
    private readonly branding: BrandingService,
  ) {}

  async frame(kind: ReportKind): Promise<Frame> {
    const em = this.transactions.reader;
    const identity = await identityOf(em);
    const { issuer, city, signatories } = await this.branding.current(em);
    const day = await findToday(em);
    const signs = (office: Office, above: string): Frame['signatures'][number] => {
      const found = signatories.find((one) => one.office === office);
      const { title, name, rank, nip } = found ?? {
        title: OFFICES[office],
        name: null,
        rank: null,
        nip: null,
      };
      return { above, title, name, rank, nip };
    };
    const panitia = { above: 'Disusun oleh,', title: 'Ketua panitia', name: null, rank: null, nip: null };
    return {
      issuer,
      logo: identity.logoDinas ?? identity.logoCentre,
      placeAndDate: `${city}, ${formatDate(day)}`,
      signatures:
        kind === 'class'
          ? [panitia, signs('kepala_upt', 'Mengetahui,')]
          : [signs('kepala_upt', 'Disusun oleh,'), signs('kepala_dinas', 'Mengetahui,')],
    };
  }
}
