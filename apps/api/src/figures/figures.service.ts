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
import { classesAreChosen } from './figure-facts.queries.js';
import type { FigureFilter } from './figure-filter.js';
import { countRows, listClasses, listRows } from './figure-rows.queries.js';
import * as queries from './figures.queries.js';
import { perTenThousand, priorityRegions } from './priority.rule.js';
import { coverageOf, reachesRegency, type Coverage } from './reach.rule.js';
import { RegionStatisticsService, type CurrentStatistics } from './region-statistics.service.js';

const NOTHING: FigureCounts = { trained: 0, women: 0, disability: 0, certified: 0 };

type Paged = Pick<RouteInput<'GET /manage/figures/rows'>['query'], 'page' | 'pageSize'>;

/** Who was trained where, counted at the moment of asking from the rows that can be opened: figures and the rows behind them agree. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly statistics: RegionStatisticsService,
  ) {}

  /** All 38 regions, zero or not, with rates and priority; and the sectors. */
  async regions(filter: FigureFilter = {}): Promise<RegionOverview> {
    const [regencies, counted, known] = await Promise.all([
      queries.listRegencies(this.transactions.reader),
      this.overview(filter),
      this.statistics.current(),
    ]);
    return {
      regions: regencies.map(({ code, name }) => ({
        code,
        name,
        ...ratesOf(
          code,
          reachesRegency(filter.reach, code) ? (counted.regions.get(code) ?? NOTHING) : null,
          known,
        ),
      })),
      total: counted.total,
      sectors: counted.sectors,
      statistics: known.of,
      priorityRule: known.rule,
      limited: Boolean(filter.reach),
    };
  }

  /** How much of a kabupaten/kota the figures within a reach tell of. */
  coverage(reach: string, code: string): Coverage {
    return coverageOf(reach, code);
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
      const [{ total }, classes] = await Promise.all([
        this.overview(within),
        this.read((em) => queries.countClasses(em, within)),
      ]);
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
    const { page, pageSize, figure } = paging;
    const [total, items] = await Promise.all([
      this.read((em) => countRows(em, filter, figure)),
      this.read((em) => listRows(em, filter, paging)),
    ]);
    return { items, total, page, pageSize };
  }

  /** The classes behind them. */
  async classes(filter: FigureFilter, paging: Paged): Promise<RouteOutput<'GET /manage/figures/classes'>> {
    return toPage(await this.read((em) => listClasses(em, filter, paging)), paging);
  }

  /** By region, by sector (the largest first), and everybody once. */
  private async overview(filter: FigureFilter) {
    const found: queries.OverviewRow[][] = await Promise.all(
      classesAreChosen(filter)
        ? (['region', 'sector'] as const).map((by) => this.read((em) => queries.countPersons(em, filter, by)))
        : [this.read((em) => queries.countFirsts(em, filter))],
    );
    const regions = new Map<string, FigureCounts>();
    const sectors: RegionOverview['sectors'] = [];
    let total = NOTHING;
    for (const { region, sector, ...counts } of found.flat()) {
      if (region !== null) regions.set(region, counts);
      else if (sector !== null) sectors.push({ sector, counts });
      else total = counts;
    }
    return { regions, sectors, total };
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
