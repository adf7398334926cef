import { z } from 'zod';
import { Day, Id, Instant, line } from './common.js';
import type { RouteTable } from './route.js';

/** poverty: per cent of people; umkm: businesses; population: people. */
export const StatisticKind = z.enum(['poverty', 'umkm', 'population'], { error: 'Pilih jenis data.' });
export type StatisticKind = z.infer<typeof StatisticKind>;

export const Statistic = z
  .object({
    id: Id,
    kind: StatisticKind,
    asOf: Day,
    source: z.string(),
    provinceValue: z.number().nullable(),
    enteredAt: Instant,
    /** Null: it came with the product. */
    enteredBy: z.string().nullable(),
  })
  .meta({ id: 'Statistic' });
export type Statistic = z.infer<typeof Statistic>;

export const StatisticValue = z
  .object({
    code: z.string(),
    name: z.string(),
    value: z.number(),
    /** What counts until now; null: nothing. */
    before: z.number().nullable(),
  })
  .meta({ id: 'StatisticValue' });
export type StatisticValue = z.infer<typeof StatisticValue>;

export const statisticRoutes = {
  'GET /manage/region-statistics': {
    summary: 'All tables of regional data that were entered, newest first; the first of a kind counts',
    response: z.object({ items: z.array(Statistic) }),
  },
  'GET /manage/region-statistics/:id': {
    summary: 'One of those tables, with its 38 values',
    params: z.object({ id: Id }),
    response: Statistic.extend({ values: z.array(StatisticValue.omit({ before: true })) }),
  },
  'GET /manage/region-statistics/template': {
    summary: 'An XLSX file with the 38 regions to fill in',
    raw: 'download',
    response: z.unknown(),
  },
  'POST /manage/region-statistics': {
    summary:
      'Enter a table (XLSX or CSV: kode, nilai) as a new one; nothing older is changed. Preview keeps nothing',
    query: z.object({
      kind: StatisticKind,
      asOf: Day.refine((day) => day >= '2000', { error: 'Periksa tahunnya.' }),
      source: line('Sumber data', 3, 200),
      /** Of the whole province. */
      provinceValue: z.coerce.number({ error: 'Isi dengan angka.' }).min(0).max(1_000_000_000).optional(),
      preview: z.enum(['yes', 'no']).default('no'),
    }),
    raw: 'upload',
    response: z.object({ values: z.array(StatisticValue), kept: z.boolean() }),
  },
} as const satisfies RouteTable;
