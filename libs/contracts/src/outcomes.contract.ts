import { z } from 'zod';
import { Day, Id, Instant, Paging, pageOf } from './common.js';
import { RegionCode } from './people.contract.js';
import { Product, productRoutes } from './products.contract.js';
import type { RouteTable } from './route.js';
import { Shop, shopRoutes } from './shops.contract.js';

/** Months after the class; 0: as it begins. */
export const Milestone = z.union([z.literal(0), z.literal(3), z.literal(6), z.literal(12)], {
  error: 'Waktu tindak lanjut tidak dikenal.',
});
export type Milestone = z.infer<typeof Milestone>;

export const OutcomeChannel = z.enum(
  [
    'toko',
    'titip_jual',
    'pameran',
    'whatsapp',
    'instagram',
    'facebook',
    'tiktok',
    'shopee',
    'tokopedia',
    'tiktok_shop',
    'lazada',
    'padi_umkm',
    'e_katalog',
    'lokapasar_lain',
    'situs_sendiri',
  ],
  { error: 'Pilih tempat jualan dari daftar.' },
);
export type OutcomeChannel = z.infer<typeof OutcomeChannel>;

/** PP 7/2021 art. 35, and what is larger. */
export const OutcomeSize = z.enum(['micro', 'small', 'medium', 'large']);
export type OutcomeSize = z.infer<typeof OutcomeSize>;

const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'Pilih negara tujuan.' })
  .refine((code) => code !== 'ID', { error: 'Ekspor berarti ke luar Indonesia.' });
const Band = z.string().regex(/^[a-z0-9_]{1,20}$/, { error: 'Pilih salah satu jawaban.' });

/** What is asked, in its five questions. */
const given = {
  /** A code of the bands; null: does not want to say. */
  salesBand: Band.nullable(),
  /** People who work in it, the owner included. */
  workers: z
    .int({ error: 'Tulis jumlah orang dengan angka.' })
    .min(1, { error: 'Hitung Anda juga: paling sedikit 1 orang.' })
    .max(100_000, { error: 'Jumlah orang terlalu besar. Periksa lagi.' }),
  channels: z
    .array(OutcomeChannel)
    .max(15)
    .transform((all) => [...new Set(all)]),
  firstOnlineOn: Day.nullable(),
  firstExportOn: Day.nullable(),
  /** ISO 3166-1 alpha-2. */
  firstExportCountry: Country.nullable(),
};

export const OutcomeAnswer = z
  .object({
    id: Id,
    milestone: Milestone,
    ...given,
    channels: z.array(OutcomeChannel),
    capitalBand: z.string().nullable(),
    size: OutcomeSize.nullable(),
    how: z.enum(['self', 'phone', 'visit']),
    answeredAt: Instant,
  })
  .meta({ id: 'OutcomeAnswer' });
export type OutcomeAnswer = z.infer<typeof OutcomeAnswer>;

export const OutcomeBand = z
  .object({ code: z.string(), label: z.string(), monthly: z.string().nullable() })
  .meta({ id: 'OutcomeBand' });
export type OutcomeBand = z.infer<typeof OutcomeBand>;

export const FollowedClass = z
  .object({
    enrolmentId: Id,
    courseTitle: z.string(),
    batchLabel: z.string(),
    businessName: z.string(),
    milestones: z.array(
      z.object({
        milestone: Milestone,
        dueOn: Day,
        opensOn: Day,
        /** `open`: can be answered now. `closed`: only an officer can still write it down. */
        state: z.enum(['coming', 'open', 'closed']),
        answer: OutcomeAnswer.nullable(),
      }),
    ),
  })
  .meta({ id: 'FollowedClass' });
export type FollowedClass = z.infer<typeof FollowedClass>;

/** What the rows behind a figure have in common. `due`: all who were to be asked by now. */
export const OutcomeFigure = z.enum([
  'due',
  'answered',
  'missing',
  'comparable',
  'up',
  'same',
  'down',
  'first_online',
  'first_export',
  'verified_shop',
]);
export type OutcomeFigure = z.infer<typeof OutcomeFigure>;

/** Businesses, each once. What came of them stands on the answers of `answered`, the movement on `comparable`. */
export const OutcomeCounts = z
  .object({
    due: z.int(),
    answered: z.int(),
    /** Answered with a size, both now and as the class began. */
    comparable: z.int(),
    up: z.int(),
    same: z.int(),
    down: z.int(),
    /** First order from the internet, since the class began. */
    firstOnline: z.int(),
    firstExport: z.int(),
    /** With a shop online that somebody of the centre has looked at, of all due. */
    verifiedShop: z.int(),
  })
  .meta({ id: 'OutcomeCounts' });
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;

const filter = {
  batch: Id.optional(),
  course: Id.optional(),
  region: RegionCode.optional(),
  /** Due in these days. */
  from: Day.optional(),
  to: Day.optional(),
  /** Absent: the last follow-up of each business that was answered, or else that was due. */
  milestone: z.enum(['0', '3', '6', '12'], { error: 'Waktu tindak lanjut tidak dikenal.' }).optional(),
};

export const OutcomeRow = z
  .object({
    enrolmentId: Id,
    personName: z.string(),
    businessName: z.string(),
    courseTitle: z.string(),
    batchLabel: z.string(),
    regencyName: z.string(),
    milestone: Milestone,
    dueOn: Day,
    answeredAt: Instant.nullable(),
    how: z.enum(['self', 'phone', 'visit']).nullable(),
    sizeBefore: OutcomeSize.nullable(),
    sizeNow: OutcomeSize.nullable(),
    firstOnlineOn: Day.nullable(),
    firstExportOn: Day.nullable(),
    firstExportCountry: z.string().nullable(),
    verifiedShops: z.int(),
  })
  .meta({ id: 'OutcomeRow' });
export type OutcomeRow = z.infer<typeof OutcomeRow>;

const enrolment = z.object({ id: Id });

export const outcomeRoutes = {
  ...productRoutes,
  ...shopRoutes,
  'GET /me/outcomes': {
    summary: 'How my businesses are followed after each class, and the bands to choose from',
    response: z.object({ salesBands: z.array(OutcomeBand), classes: z.array(FollowedClass) }),
  },
  'POST /me/outcomes': {
    summary: 'Answer a milestone, or correct it by answering again; the same id again is the same answer',
    body: z.object({ id: Id, enrolmentId: Id, milestone: Milestone, ...given }),
    response: OutcomeAnswer,
  },
  'GET /manage/outcomes': {
    summary: 'What became of the businesses, with how many answered; by class, region, quarter or milestone',
    query: z.object({ ...filter, by: z.enum(['class', 'region', 'period', 'milestone']).default('class') }),
    response: z.object({
      /** The law that the sizes follow, and since when. */
      rule: z.object({ basis: z.string(), validFrom: Day }),
      total: OutcomeCounts,
      /** At most 500. A business of two groups stands in both, and once in the total. */
      groups: z.array(
        z.object({ key: z.string(), label: z.string(), note: z.string().nullable(), counts: OutcomeCounts }),
      ),
    }),
  },
  'GET /manage/outcomes/rows': {
    summary: 'The businesses behind one figure, as many as it says',
    query: Paging.extend({ ...filter, figure: OutcomeFigure.default('due') }),
    response: pageOf(OutcomeRow),
  },
  'GET /manage/outcomes/:id': {
    summary: 'One business in one class: every answer with its corrections, its products and shops',
    params: enrolment,
    response: z.object({
      personName: z.string(),
      accountPhone: z.string().nullable(),
      followed: FollowedClass,
      salesBands: z.array(OutcomeBand),
      capitalBands: z.array(OutcomeBand),
      /** All, newest first, with who wrote it down. */
      answers: z.array(OutcomeAnswer.extend({ recordedBy: z.string().nullable() })),
      products: z.array(Product),
      shops: z.array(Shop),
    }),
  },
  'POST /manage/outcomes/:id/answers': {
    summary: 'Write down for a person what they said, by phone or in front of them',
    params: enrolment,
    body: z.object({
      id: Id,
      milestone: Milestone,
      ...given,
      capitalBand: Band.nullable().default(null),
      how: z.enum(['phone', 'visit'], { error: 'Pilih lewat telepon atau tatap muka.' }),
    }),
    response: OutcomeAnswer,
  },
} as const satisfies RouteTable;
