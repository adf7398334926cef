import { z } from 'zod';
import { BatchState } from './batches.contract.js';
import { Day, Id, Paging, pageOf } from './common.js';
import { BatchMode } from './courses.contract.js';
import { Sex } from './people.contract.js';
import { Statistic, statisticRoutes } from './region-statistics.contract.js';
import type { RouteTable } from './route.js';

export const RegencyCode = z.string().regex(/^35\.\d{2}$/, { error: 'Pilih kabupaten/kota Jawa Timur.' });

/** What narrows every figure and the rows behind it alike. A class counts in the period in which it begins. */
const filter = {
  from: Day.optional(),
  to: Day.optional(),
  course: Id.optional(),
  batch: Id.optional(),
  mode: BatchMode.optional(),
  state: BatchState.optional(),
  /** As the KBLI list names it. */
  sector: z.string().min(1).max(60).optional(),
  sex: Sex.optional(),
  disability: z.enum(['yes', 'no'], { error: 'Pilih ya atau tidak.' }).optional(),
  region: RegencyCode.optional(),
};

/** Ways of counting. Persons once each: trained, women, disability. Persons once per class: the five of the funnel. */
export const Figure = z.enum([
  'trained',
  'women',
  'disability',
  'applied',
  'accepted',
  'present',
  'passed',
  'certified',
]);
export type Figure = z.infer<typeof Figure>;

export const FigureCounts = z
  .object({
    /** Persons who were present at least once, each once. */
    trained: z.int(),
    women: z.int(),
    disability: z.int(),
    /** Certificates (STTP) that are published and stand: one per person and class. */
    certified: z.int(),
  })
  .meta({ id: 'FigureCounts' });
export type FigureCounts = z.infer<typeof FigureCounts>;

/** Persons per class, each stage within the one before. */
export const FunnelCounts = z
  .object({
    applied: z.int(),
    accepted: z.int(),
    present: z.int(),
    passed: z.int(),
    certified: z.int(),
  })
  .meta({ id: 'FunnelCounts' });
export type FunnelCounts = z.infer<typeof FunnelCounts>;

export const RegionFigures = z
  .object({
    code: RegencyCode,
    name: z.string(),
    /** Null: beyond what this officer's role covers. */
    counts: FigureCounts.nullable(),
    /** Per 10,000; null where the number of businesses or people is not known. */
    trainedPerUmkm: z.number().nullable(),
    trainedPerPopulation: z.number().nullable(),
    umkm: z.number().nullable(),
    population: z.number().nullable(),
    /** Per cent of people who are poor. */
    poverty: z.number().nullable(),
    priority: z.boolean(),
  })
  .meta({ id: 'RegionFigures' });
export type RegionFigures = z.infer<typeof RegionFigures>;

export const PriorityRule = z
  .object({
    rule: z.enum(['above_province', 'top'], { error: 'Pilih aturan prioritas.' }),
    /** How many of the poorest; only with `top`. */
    top: z
      .int({ error: 'Isi jumlah daerah dengan angka.' })
      .min(1, { error: 'Jumlah daerah 1 sampai 38.' })
      .max(38, { error: 'Jumlah daerah 1 sampai 38.' })
      .nullable(),
  })
  .meta({ id: 'PriorityRule' });
export type PriorityRule = z.infer<typeof PriorityRule>;

export const RegionOverview = z
  .object({
    /** All 38, by code. */
    regions: z.array(RegionFigures),
    /** Everybody once, also who learns in two sectors. */
    total: FigureCounts,
    /** Somebody with businesses in two sectors stands in both. */
    sectors: z.array(z.object({ sector: z.string(), counts: FigureCounts })),
    /** What the rates and the priority follow; null: nothing known yet. */
    statistics: z.object({
      poverty: Statistic.nullable(),
      umkm: Statistic.nullable(),
      population: Statistic.nullable(),
    }),
    priorityRule: PriorityRule,
    /** The role covers only some units or regions. */
    limited: z.boolean(),
  })
  .meta({ id: 'RegionOverview' });
export type RegionOverview = z.infer<typeof RegionOverview>;

export const Funnel = z
  .object({
    total: FunnelCounts,
    /** At most 500. */
    groups: z.array(
      z.object({ key: z.string(), label: z.string(), note: z.string().nullable(), counts: FunnelCounts }),
    ),
  })
  .meta({ id: 'Funnel' });
export type Funnel = z.infer<typeof Funnel>;

const YearCounts = FigureCounts.extend({ classes: z.int() });

export const Yearly = z
  .object({
    year: z.int(),
    /** Both from 1 January; of a year that is not over up to today's day. */
    current: z.object({ from: Day, to: Day, counts: YearCounts }),
    previous: z.object({ from: Day, to: Day, counts: YearCounts }),
  })
  .meta({ id: 'Yearly' });
export type Yearly = z.infer<typeof Yearly>;

export const FigureRow = z
  .object({
    accountId: Id,
    personName: z.string(),
    regionName: z.string(),
    sex: Sex,
    /** Of the newest class that counts, where persons are counted once. */
    batchId: Id,
    courseTitle: z.string(),
    batchLabel: z.string(),
    startsOn: Day.nullable(),
    /** In how many classes they count. */
    classes: z.int(),
    present: z.boolean(),
    passed: z.boolean(),
    certified: z.boolean(),
  })
  .meta({ id: 'FigureRow' });
export type FigureRow = z.infer<typeof FigureRow>;

export const FigureClass = z
  .object({
    batchId: Id,
    courseTitle: z.string(),
    batchLabel: z.string(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    mode: BatchMode,
    state: BatchState,
    accepted: z.int(),
  })
  .meta({ id: 'FigureClass' });
export type FigureClass = z.infer<typeof FigureClass>;

export const RegionOrder = z.enum([
  'name',
  'trained',
  'certified',
  'women',
  'disability',
  'perUmkm',
  'perPopulation',
  'poverty',
]);
export type RegionOrder = z.infer<typeof RegionOrder>;

export const figureRoutes = {
  ...statisticRoutes,
  'GET /manage/figures': {
    summary: 'Who was trained, by kabupaten/kota and by sector',
    query: z.object(filter),
    response: RegionOverview,
  },
  'GET /manage/figures/funnel': {
    summary: 'From applying to the certificate, by class, course or region',
    query: z.object({ ...filter, by: z.enum(['class', 'course', 'region']).default('class') }),
    response: Funnel,
  },
  'GET /manage/figures/yearly': {
    summary: 'A year beside the one before it, over the same days',
    query: z.object({ ...filter, year: z.coerce.number().int().min(2020).max(2200).optional() }).omit({
      from: true,
      to: true,
    }),
    response: Yearly,
  },
  'GET /manage/figures/rows': {
    summary: 'The people behind one figure, as many as it says',
    query: Paging.extend({ ...filter, figure: Figure.default('trained') }),
    response: pageOf(FigureRow),
  },
  'GET /manage/figures/classes': {
    summary: 'The classes behind the figures: those in which somebody had a seat',
    query: Paging.extend(filter),
    response: pageOf(FigureClass),
  },
  'GET /manage/figures/file': {
    summary: 'The ranked list of regions as a sheet; no names of people in it',
    query: z.object({
      ...filter,
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      order: RegionOrder.default('trained'),
    }),
    raw: 'download',
    response: z.unknown(),
  },
  'PUT /manage/figures/priority': {
    summary: 'Which regions come first',
    body: PriorityRule.superRefine(({ rule, top }, context) => {
      if ((rule === 'top') === (top !== null)) return;
      const message = rule === 'top' ? 'Isi jumlah daerah, 1 sampai 38.' : 'Kosongkan jumlah daerah.';
      context.addIssue({ code: 'custom', path: ['top'], message });
    }),
    response: PriorityRule,
  },
} as const satisfies RouteTable;
