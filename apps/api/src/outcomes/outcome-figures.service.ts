import { Injectable } from '@nestjs/common';
import type { OutcomeCounts } from '@sinau/contracts/outcomes.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import * as queries from './figures.queries.js';
import { staffLimits } from './outcome.policy.js';

type Filter = Pick<
  RouteInput<'GET /manage/outcomes'>['query'],
  'batch' | 'course' | 'region' | 'from' | 'to' | 'milestone'
>;

const filterOf = ({ milestone, ...rest }: Filter): queries.FigureFilter => ({
  ...rest,
  milestone: milestone === undefined ? undefined : Number(milestone),
});

/** What became of businesses after their classes, never without how many were asked and how many answered. */
@Injectable()
export class OutcomeFigures {
  constructor(private readonly transactions: Transactions) {}

  /** By class, region, quarter or milestone, as far as the actor sees. */
  async overview(
    actor: Actor,
    { by, ...filter }: RouteInput<'GET /manage/outcomes'>['query'],
  ): Promise<RouteOutput<'GET /manage/outcomes'>> {
    const em = this.transactions.reader;
    const limits = staffLimits(actor);
    return {
      rule: await queries.currentRule(em),
      total: await queries.countAll(em, filterOf(filter), limits),
      groups: await queries.countGroups(em, filterOf(filter), limits, by),
    };
  }

  /** The businesses behind a figure: as many as it says. */
  async rows(
    actor: Actor,
    { figure, page, pageSize, ...filter }: RouteInput<'GET /manage/outcomes/rows'>['query'],
  ): Promise<RouteOutput<'GET /manage/outcomes/rows'>> {
    const paging = { figure, page, pageSize };
    const found = await queries.listRows(
      this.transactions.reader,
      filterOf(filter),
      staffLimits(actor),
      paging,
    );
    return toPage(found, paging);
  }

  /** For other features' figures: each business once, due for a follow-up in the days given. */
  async counts(actor: Actor, filter: Filter): Promise<OutcomeCounts> {
    return queries.countAll(this.transactions.reader, filterOf(filter), staffLimits(actor));
  }

  /** The same by kabupaten/kota; regions where nobody was due are left out. */
  async byRegion(
    actor: Actor,
    filter: Filter,
  ): Promise<{ regionCode: string; regionName: string; counts: OutcomeCounts }[]> {
    const groups = await queries.countGroups(
      this.transactions.reader,
      filterOf(filter),
      staffLimits(actor),
      'region',
    );
    return groups.map(({ key, label, counts }) => ({ regionCode: key, regionName: label, counts }));
  }
}
