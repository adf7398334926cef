import { Injectable } from '@nestjs/common';
import { formatDateRange } from '@sinau/certificate/indonesian-format.js';
import type { ReportContent } from '@sinau/contracts/reports.contract.js';
import { Transactions } from '../database/transactions.js';
import { FiguresService } from '../figures/figures.service.js';
import type { Actor } from '../http/access.js';
import { OutcomeFigures } from '../outcomes/outcome-figures.service.js';
import { governorContent } from './governor-content.js';
import type { GovernorReach } from './governor-reach.js';
import { nameReach } from './governor-reach.queries.js';
import { Letterhead } from './letterhead.service.js';

/** Reports to the governor as they would be made now, as far as the role of their maker covers. */
@Injectable()
export class GovernorReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly figures: FiguresService,
    private readonly outcomes: OutcomeFigures,
    private readonly letterhead: Letterhead,
  ) {}

  async read(actor: Actor, { from, to }: { from: string; to: string }): Promise<ReportContent> {
    const reach = actor.reach ?? null;
    const within = { from, to, reach };
    const body = governorContent({
      from,
      to,
      reach: await this.reachOf(reach),
      overview: await this.figures.regions(within),
      funnel: await this.figures.funnel(within, 'region'),
      yearly: await this.figures.yearly(Number(to.slice(0, 4)), { reach }),
      outcomes: await this.outcomes.counts(actor, { from, to }),
    });
    return {
      kind: 'governor',
      title: 'Laporan capaian pelatihan',
      subtitle: `${formatDateRange(from, to)}${reach === null ? '' : ', sebagian sesuai wewenang pembuat'}`,
      ...(await this.letterhead.frame('governor')),
      ...body,
    };
  }

  private async reachOf(reach: string | null): Promise<GovernorReach | null> {
    if (reach === null) return null;
    return {
      names: await nameReach(this.transactions.reader, reach),
      of: (code) => this.figures.coverage(reach, code),
    };
  }
}
