import { Injectable } from '@nestjs/common';
import type {
  FigureCounts,
  Funnel,
  RegionFigures,
  RegionOverview,
  Yearly,
} from '@sinau/contracts/figures.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { FigureFilter } from './figure-filter.js';
import { listClasses, listRows } from './figure-rows.queries.js';
import * as queries from './figures.queries.js';
import { perTenThousand, priorityRegions } from './priority.rule.js';
import { reachesRegency } from './reach.rule.js';
import { RegionStatisticsService, type CurrentStatistics } from './region-statistics.service.js';

const NOTHING: FigureCounts = { trained: 0, women: 0, disability: 0, certified: 0 };

type Paged = Pick<RouteInput<'GET /manage/figures/rows'>['query'], 'page' | 'pageSize'>;

/** Who was trained where, counted from the rows at the moment of asking: figures and the rows behind them agree. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly statistics: RegionStatisticsService,
  ) {}

  /** All 38 regions, zero or not, with rates and priority; and the sectors. */
  async regions(filter: FigureFilter = {}): Promise<RegionOverview> {
    const [regencies, counted, sectors, known] = await Promise.all([
      queries.listRegencies(this.transactions.reader),
      this.read((em) => queries.countRegions(em, filter)),
      this.read((em) => queries.countSectors(em, filter)),
      this.statistics.current(),
    ]);
    const counts = new Map(counted.map(({ key, ...one }) => [key, one]));
    return {
      regions: regencies.map(({ code, name }) => ({
        code,
        name,
        ...ratesOf(code, reachesRegency(filter.reach, code) ? (counts.get(code) ?? NOTHING) : null, known),
      })),
      total: counts.get(null) ?? NOTHING,
      sectors: sectors.map(({ sector, ...one }) => ({ sector, counts: one })),
      statistics: known.of,
      priorityRule: known.rule,
      limited: Boolean(filter.reach),
    };
  }

  /** From applying to the certificate. */
  async funnel(filter: FigureFilter = {}, by: 'class' | 'course' | 'region' = 'class'): Promise<Funnel> {
    const found = await this.read((em) => queries.countFunnel(em, filter, by));
    const lines = found.map(({ key, label, note, ...counts }) => ({ key, label, note, counts }));
    const none = { applied: 0, accepted: 0, present: 0, passed: 0, certified: 0 };
    return {
      total: lines.find(({ key }) => key === null)?.counts ?? none,
      groups: lines.flatMap(({ key, ...line }) => (key === null ? [] : [{ key, ...line }])),
    };
  }

  /** @param asked absent: this year; the year before is counted over the same days */
  async yearly(asked?: number, filter: FigureFilter = {}): Promise<Yearly> {
    const today = await queries.today(this.transactions.reader);
    const year = asked ?? Number(today.slice(0, 4));
    const upto = year === Number(today.slice(0, 4)) ? today.slice(5) : '12-31';
    // 29 February of a year that has none is its last day.
    const before = upto === '02-29' ? '02-28' : upto;
    const period = async (from: string, to: string) => {
      const within = { ...filter, from, to };
      const [counted, classes] = await Promise.all([
        this.read((em) => queries.countRegions(em, within)),
        this.read((em) => queries.countClasses(em, within)),
      ]);
      const { key: _all, ...total } = counted.find(({ key }) => key === null) ?? { key: null, ...NOTHING };
      return { from, to, counts: { ...total, classes } };
    };
    return {
      year,
      current: await period(`${year}-01-01`, `${year}-${upto}`),
      previous: await period(`${year - 1}-01-01`, `${year - 1}-${before}`),
    };
  }

  /** The people behind a figure: as many as it says. */
  async rows(
    filter: FigureFilter,
    paging: Paged & Pick<RouteInput<'GET /manage/figures/rows'>['query'], 'figure'>,
  ): Promise<RouteOutput<'GET /manage/figures/rows'>> {
    return toPage(await this.read((em) => listRows(em, filter, paging)), paging);
  }

  /** The classes behind them. */
  async classes(filter: FigureFilter, paging: Paged): Promise<RouteOutput<'GET /manage/figures/classes'>> {
    return toPage(await this.read((em) => listClasses(em, filter, paging)), paging);
  }

  /** One pass over all that the filter leaves needs more memory than a usual read. */
  private read<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run(async (em) => {
      await queries.makeRoom(em);
      return work(em);
    });
  }
}

function ratesOf(
  code: string,
  counts: FigureCounts | null,
  { values, of, rule }: CurrentStatistics,
): Omit<RegionFigures, 'code' | 'name'> {
  const umkm = values.umkm.get(code) ?? null;
  const population = values.population.get(code) ?? null;
  return {
    counts,
    umkm,
    population,
    poverty: values.poverty.get(code) ?? null,
    trainedPerUmkm: counts && perTenThousand(counts.trained, umkm),
    trainedPerPopulation: counts && perTenThousand(counts.trained, population),
    priority: priorityRegions(values.poverty, of.poverty?.provinceValue ?? null, rule).has(code),
  };
}
