import { Injectable } from '@nestjs/common';
import type { PriorityRule } from '@sinau/contracts/figures.contract.js';
import type { Statistic, StatisticKind } from '@sinau/contracts/region-statistics.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import { heads, writeWorkbook, type Workbook } from '../files/workbook.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { listRegencies } from './figures.queries.js';
import { readGrid, valuesIn } from './statistic-sheet.js';
import * as queries from './statistics.queries.js';

/** What counts today. A kind without a table has no values. */
export interface CurrentStatistics {
  readonly of: Readonly<Record<StatisticKind, Statistic | null>>;
  readonly values: Readonly<Record<StatisticKind, ReadonlyMap<string, number>>>;
  readonly rule: PriorityRule;
}

type Entry = RouteInput<'POST /manage/region-statistics'>['query'];

/** Tables about the 38 regions, each with its day and source; a newer one takes over, and none is ever changed. */
@Injectable()
export class RegionStatisticsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async current(): Promise<CurrentStatistics> {
    const em = this.transactions.reader;
    const [found, rule] = await Promise.all([queries.currentStatistics(em), queries.currentRule(em)]);
    const all = await queries.valuesOf(
      em,
      found.map(({ id }) => id),
    );
    const of = (kind: StatisticKind) => found.find((one) => one.kind === kind) ?? null;
    const values = (kind: StatisticKind) =>
      new Map(all.filter((one) => one.statisticId === of(kind)?.id).map(({ code, value }) => [code, value]));
    return {
      of: { poverty: of('poverty'), umkm: of('umkm'), population: of('population') },
      values: { poverty: values('poverty'), umkm: values('umkm'), population: values('population') },
      rule,
    };
  }

  async list(): Promise<{ items: Statistic[] }> {
    return { items: await queries.listStatistics(this.transactions.reader) };
  }

  /** @throws Problem not_found */
  async read(id: string): Promise<RouteOutput<'GET /manage/region-statistics/:id'>> {
    const em = this.transactions.reader;
    const found = orNotFound(await queries.findStatistic(em, id));
    const names = new Map((await listRegencies(em)).map(({ code, name }) => [code, name]));
    const values = await queries.valuesOf(em, [id]);
    return { ...found, values: values.map((one) => ({ ...one, name: names.get(one.code) ?? one.code })) };
  }

  async template(): Promise<Workbook> {
    const regencies = await listRegencies(this.transactions.reader);
    return writeWorkbook('Data wilayah', [
      {
        name: 'Data wilayah',
        widths: [10, 30, 18],
        rows: [
          heads('Kode', 'Kabupaten/kota', 'Nilai'),
          ...regencies.map(({ code, name }) => [code, name, null]),
        ],
      },
    ]);
  }

  /**
   * Keeps a table as a new one, or (preview) only says what it holds.
   * @throws Problem invalid_input with what is wrong by row; then nothing is kept
   */
  async enter(
    actor: Actor,
    { preview, ...entry }: Entry,
    bytes: Buffer,
  ): Promise<RouteOutput<'POST /manage/region-statistics'>> {
    const regencies = await listRegencies(this.transactions.reader);
    const before = (await this.current()).values[entry.kind];
    const found = await read(entry.kind, bytes, new Set(regencies.map(({ code }) => code)));
    const values = regencies.map(({ code, name }) => ({
      code,
      name,
      value: found.get(code) ?? 0,
      before: before.get(code) ?? null,
    }));
    if (preview === 'no') await this.keep(actor, entry, values);
    return { values, kept: preview === 'no' };
  }

  async setRule(actor: Actor, rule: PriorityRule): Promise<PriorityRule> {
    return this.transactions.run(async (em) => {
      const from = await queries.currentRule(em);
      await queries.insertRule(em, rule, actor.accountId);
      await this.audit.record(em, actor, {
        action: 'priority_rule.set',
        subjectType: 'priority_rule',
        subjectId: 'all',
        details: { from, to: rule },
      });
      return rule;
    });
  }

  private async keep(
    actor: Actor,
    { kind, asOf, source, provinceValue }: Omit<Entry, 'preview'>,
    values: readonly { code: string; value: number }[],
  ): Promise<void> {
    if (kind === 'poverty' && (provinceValue ?? 0) > 100)
      throw wrongField('provinceValue', 'Persen provinsi paling banyak 100.');
    await this.transactions.run(async (em) => {
      const entry = {
        kind,
        asOf,
        source,
        provinceValue: provinceValue ?? null,
        enteredBy: actor.accountId,
        values,
      };
      const id = await queries.insertStatistic(em, entry);
      await this.audit.record(em, actor, {
        action: 'region_statistic.uploaded',
        subjectType: 'region_statistic',
        subjectId: id,
        details: { kind, asOf, source },
      });
    });
  }
}

async function read(kind: StatisticKind, bytes: Buffer, codes: ReadonlySet<string>) {
  const grid = await readGrid(bytes).catch(() => {
    throw wrongField('file', 'Berkas ini bukan XLSX atau CSV yang dapat dibaca. Simpan ulang dari Excel.');
  });
  const { values, faults } = valuesIn(grid, kind, codes);
  if (faults.length > 0)
    throw new Problem('invalid_input', { errors: faults.map((message) => ({ path: 'file', message })) });
  return values;
}
