import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

/** One trainer in one month (WIB). Only sessions that took place: not cancelled, begun, attendance recorded. */
export const LedgerRow = z
  .object({
    trainerId: Id,
    trainerName: z.string(),
    /** `2026-11`. */
    month: z.string(),
    sessions: z.int(),
    classes: z.int(),
    jp: z.number(),
    /** Sessions whose JP nobody has written down: they count as none. */
    withoutJp: z.int(),
    /** Rupiah for the JP that have a rate. */
    honorarium: z.number(),
    /** JP on days for which no rate is known: not in the honorarium. */
    jpWithoutRate: z.number(),
  })
  .meta({ id: 'LedgerRow' });
export type LedgerRow = z.infer<typeof LedgerRow>;

/** One session of one trainer, as it is counted. */
export const TaughtSession = z
  .object({
    sessionId: Id,
    batchId: Id,
    batchLabel: z.string(),
    courseTitle: z.string(),
    title: z.string(),
    startsAt: Instant,
    /** Null: it took place and names no trainer, so it counts for nobody. */
    trainerId: Id.nullable(),
    trainerName: z.string().nullable(),
    present: z.int(),
    recorded: z.int(),
    sessionJp: z.number().nullable(),
    /** What was set for this trainer; null: all of the session's. */
    countedJp: z.number().nullable(),
    jp: z.number(),
    /** Rupiah per JP on that day; null: unknown. */
    rate: z.int().nullable(),
    honorarium: z.number().nullable(),
  })
  .meta({ id: 'TaughtSession' });
export type TaughtSession = z.infer<typeof TaughtSession>;

export const HonorariumRate = z
  .object({
    id: Id,
    /** Null: for every trainer without a rate of their own. */
    trainerId: Id.nullable(),
    trainerName: z.string().nullable(),
    validFrom: Day,
    /** Rupiah per JP. */
    amount: z.int(),
    /** The decision it stands on. */
    basis: z.string(),
  })
  .meta({ id: 'HonorariumRate' });
export type HonorariumRate = z.infer<typeof HonorariumRate>;

const year = z.coerce
  .number({ error: 'Pilih tahun.' })
  .int({ error: 'Pilih tahun.' })
  .min(2020, { error: 'Pilih tahun sejak 2020.' })
  .max(2199, { error: 'Periksa tahunnya.' });
const month = z.coerce
  .number({ error: 'Pilih bulan 1 sampai 12.' })
  .int({ error: 'Pilih bulan 1 sampai 12.' })
  .min(1, { error: 'Pilih bulan 1 sampai 12.' })
  .max(12, { error: 'Pilih bulan 1 sampai 12.' });

/** Year left out: this one, in WIB. */
const Period = z.object({ year: year.optional(), month: month.optional(), trainer: Id.optional() });

/** Which months of which trainers are meant, and in which order. */
export const LedgerFilter = Period.extend({
  sort: z
    .enum(['trainer', 'month', 'sessions', 'jp', 'honorarium'], { error: 'Urutan tidak dikenal.' })
    .default('trainer'),
  direction: z.enum(['asc', 'desc'], { error: 'Arah urutan tidak dikenal.' }).default('asc'),
});
export type LedgerFilter = z.infer<typeof LedgerFilter>;

const LedgerTotals = LedgerRow.omit({ trainerId: true, trainerName: true, month: true, classes: true }).meta({
  id: 'LedgerTotals',
});
export type LedgerTotals = z.infer<typeof LedgerTotals>;

export const trainerLedgerRoutes = {
  'GET /manage/trainer-ledger': {
    summary: 'JP taught and honorarium by trainer and month; a trainer sees their own',
    query: Paging.extend(LedgerFilter.shape),
    response: pageOf(LedgerRow).extend({
      year: z.int(),
      /** In WIB. */
      thisYear: z.int(),
      /** Years in which anything was taught, newest first, and this one. */
      years: z.array(z.int()),
      /** Of all rows, not of the page alone. Classes are not added up: one goes on over several months. */
      totals: LedgerTotals,
      /** Trainers that the filter can name; only oneself for a trainer. */
      trainers: z.array(z.object({ id: Id, name: z.string() })),
      /** Sessions of the period that took place and name no trainer; null for a trainer. */
      unassigned: z.int().nullable(),
    }),
  },
  'GET /manage/trainer-ledger/sessions': {
    summary: 'The sessions behind the figures; unassigned: those that name no trainer',
    query: Paging.extend(Period.shape).extend({ unassigned: z.literal('yes').optional() }),
    response: pageOf(TaughtSession),
  },
  'GET /manage/trainer-ledger/file': {
    summary: 'Recap and sessions as XLSX',
    query: Period,
    response: z.unknown(),
    raw: 'download',
  },
  'PUT /manage/class-sessions/:id/trainers/:trainerId/jp': {
    summary: 'Set how many JP of a session count for one of its trainers; null: all',
    params: z.object({ id: Id, trainerId: Id }),
    body: z.object({
      jp: z
        .number({ error: 'Isi JP dengan angka.' })
        .min(0, { error: 'JP tidak boleh kurang dari nol.' })
        .max(24, { error: 'JP paling banyak 24.' })
        .multipleOf(0.1, { error: 'JP paling banyak satu angka di belakang koma.' })
        .nullable(),
    }),
    response: Ok,
  },
  'GET /manage/honorarium-rates': {
    summary: 'Rupiah per JP, by the day from which it holds',
    response: z.object({
      items: z.array(HonorariumRate),
      /** Whose rate one can set. */
      trainers: z.array(z.object({ id: Id, name: z.string() })),
    }),
  },
  'PUT /manage/honorarium-rates': {
    summary:
      'Set the rate that holds from a day on, for everybody or one trainer; the same day again replaces it',
    body: z.object({
      trainerId: Id.nullable(),
      validFrom: Day.refine((value) => value >= '2020' && value < '2200', { error: 'Periksa tahunnya.' }),
      amount: z
        .int({ error: 'Isi rupiah per JP dengan bilangan bulat.' })
        .min(0, { error: 'Rupiah per JP tidak boleh kurang dari nol.' })
        .max(10_000_000, { error: 'Rupiah per JP paling banyak 10 juta.' }),
      basis: line('Dasar tarif', 3, 200),
    }),
    response: HonorariumRate,
  },
  'DELETE /manage/honorarium-rates/:id': {
    summary: 'Take a rate back',
    params: z.object({ id: Id }),
    response: Ok,
  },
} as const satisfies RouteTable;
