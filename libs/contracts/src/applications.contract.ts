import { z } from 'zod';
import { Id, Instant, line, Ok, paragraph } from './common.js';
import { BusinessSize } from './people.contract.js';
import type { RouteTable } from './route.js';

export const DocumentKind = z.enum(['ktp', 'business_proof', 'statement']);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const ApplicationState = z.enum([
  'draft',
  'sent',
  'returned',
  'checked',
  'reserve',
  'refused',
  'offered',
  'enrolled',
  'declined',
  'expired',
  'withdrawn',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

const RegencyCode = z.string().regex(/^\d{2}\.\d{2}$/, { error: 'Kode kabupaten atau kota tidak dikenal.' });
const age = z
  .int({ error: 'Isi umur dengan angka.' })
  .min(17, { error: 'Umur paling muda 17 tahun.' })
  .max(100);

/** What somebody must be or have; each kind is judged by eligibility.rule.ts of the API. */
const EligibilityRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('age'), min: age, max: age }),
  z.object({ kind: z.literal('regions'), codes: z.array(RegencyCode).min(1).max(38) }),
  z.object({
    kind: z.literal('sectors'),
    sectors: z
      .array(line('Sektor', 2, 120))
      .min(1)
      .max(30),
  }),
  z.object({ kind: z.literal('sizes'), sizes: z.array(BusinessSize).min(1).max(3) }),
  z.object({ kind: z.literal('not_in_running_class') }),
  z.object({ kind: z.literal('not_taken_before') }),
  z.object({ kind: z.literal('nominated') }),
]);
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const QuotaGroup = z.enum(['priority_region', 'women', 'disabled', 'cooperative']);
export type QuotaGroup = z.infer<typeof QuotaGroup>;

const points = z
  .int({ error: 'Isi bobot dengan angka.' })
  .min(0, { error: 'Bobot paling kecil 0.' })
  .max(100, { error: 'Bobot paling besar 100.' });

/** Points for each thing that speaks for a candidate. */
const Weights = z.object({
  priority_region: points,
  nominated: points,
  first_training: points,
  micro: points,
  cooperative: points,
  has_nib: points,
});
export type Weights = z.infer<typeof Weights>;
export type ScorePart = keyof Weights;

export const SelectionSettings = z
  .object({
    rules: z.array(EligibilityRule).max(10),
    priorityRegions: z.array(RegencyCode).max(38),
    quotas: z
      .array(
        z.object({
          group: QuotaGroup,
          seats: z.int({ error: 'Isi kuota dengan angka.' }).min(1, { error: 'Kuota paling sedikit 1.' }),
        }),
      )
      .max(4),
    weights: Weights,
    documents: z.array(DocumentKind).max(3),
    /** How long an offer stands. */
    offerHours: z
      .int({ error: 'Isi lama tawaran dengan angka.' })
      .min(1, { error: 'Tawaran paling singkat 1 jam.' })
      .max(336, { error: 'Tawaran paling lama 14 hari.' }),
    /** When results are promised; shown to applicants. */
    announcedAt: Instant.nullable(),
  })
  .refine(({ rules }) => rules.every((rule) => rule.kind !== 'age' || rule.min <= rule.max), {
    path: ['rules'],
    error: 'Umur paling muda harus di bawah umur paling tua.',
  })
  .refine(({ rules }) => new Set(rules.map(({ kind }) => kind)).size === rules.length, {
    path: ['rules'],
    error: 'Tiap syarat hanya boleh sekali.',
  })
  .refine(({ quotas }) => new Set(quotas.map(({ group }) => group)).size === quotas.length, {
    path: ['quotas'],
    error: 'Tiap kuota hanya boleh sekali.',
  })
  .meta({ id: 'SelectionSettings' });
export type SelectionSettings = z.infer<typeof SelectionSettings>;

export const ApplicationDocument = z
  .object({
    id: Id,
    kind: DocumentKind,
    contentType: z.string(),
    bytes: z.int(),
    state: z.enum(['waiting', 'accepted', 'returned']),
    /** Why it was returned. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'ApplicationDocument' });
export type ApplicationDocument = z.infer<typeof ApplicationDocument>;

export const ApplicationInput = z.object({
  businessId: Id,
  /** Name of the cooperative the person belongs to. */
  cooperative: line('Nama koperasi', 3, 120).nullable(),
  motivation: paragraph('Alasan ikut', 1000),
});

const Offer = z.object({
  id: Id,
  state: z.enum(['open', 'confirmed', 'declined', 'expired']),
  expiresAt: Instant,
});

/** One person's application, as that person sees it. */
export const MyApplication = z
  .object({
    id: Id,
    batchId: Id,
    state: ApplicationState,
    courseTitle: z.string(),
    batchLabel: z.string(),
    businessId: Id,
    cooperative: z.string().nullable(),
    motivation: z.string(),
    documents: z.array(ApplicationDocument),
    sentAt: Instant.nullable(),
    /** Place in the reserve list, from 1. */
    reservePlace: z.int().nullable(),
    /** Why it was refused. */
    refusedFor: z.array(z.string()),
    offer: Offer.nullable(),
    enrolmentId: Id.nullable(),
  })
  .meta({ id: 'MyApplication' });
export type MyApplication = z.infer<typeof MyApplication>;

/** What somebody sees who wants into an angkatan with a selection. */
export const ApplicationPlace = z
  .object({
    batchId: Id,
    courseTitle: z.string(),
    courseSlug: z.string(),
    batchLabel: z.string(),
    /** Applications are taken now. */
    open: z.boolean(),
    closesAt: Instant.nullable(),
    announcedAt: Instant.nullable(),
    capacity: z.int().nullable(),
    documents: z.array(DocumentKind),
    application: MyApplication.nullable(),
    /** All that stands against being chosen, in plain words; empty when nothing does. */
    reasons: z.array(z.string()),
  })
  .meta({ id: 'ApplicationPlace' });
export type ApplicationPlace = z.infer<typeof ApplicationPlace>;

export const Applicant = z
  .object({
    id: Id,
    name: z.string(),
    businessName: z.string(),
    regencyName: z.string(),
    state: ApplicationState,
    sentAt: Instant.nullable(),
    cooperative: z.string().nullable(),
    motivation: z.string(),
    nominatedBy: z.string().nullable(),
    documents: z.array(ApplicationDocument),
    reasons: z.array(z.string()),
    reservePlace: z.int().nullable(),
    offerExpiresAt: Instant.nullable(),
  })
  .meta({ id: 'Applicant' });
export type Applicant = z.infer<typeof Applicant>;

export const Selection = z
  .object({
    batchId: Id,
    batchLabel: z.string(),
    courseTitle: z.string(),
    capacity: z.int().nullable(),
    taken: z.int(),
    settings: SelectionSettings,
    publishedRunId: Id.nullable(),
    latestRunId: Id.nullable(),
  })
  .meta({ id: 'Selection' });
export type Selection = z.infer<typeof Selection>;

export const RankingLine = z.object({
  applicationId: Id,
  name: z.string(),
  regencyName: z.string(),
  outcome: z.enum(['accepted', 'reserve', 'refused']),
  score: z.int(),
  /** Points by part; parts without points are left out. */
  parts: z.array(z.object({ part: z.string(), points: z.int() })),
  quota: QuotaGroup.nullable(),
  reservePlace: z.int().nullable(),
  reasons: z.array(z.string()),
});
export type RankingLine = z.infer<typeof RankingLine>;

export const RankingRun = z
  .object({
    id: Id,
    batchId: Id,
    createdAt: Instant,
    inputSha256: z.string(),
    resultSha256: z.string(),
    published: z.boolean(),
    lines: z.array(RankingLine),
  })
  .meta({ id: 'RankingRun' });
export type RankingRun = z.infer<typeof RankingRun>;

const byId = z.object({ id: Id });

export const applicationRoutes = {
  'GET /batches/:id/application': {
    summary: 'The selection of an angkatan, and my application to it',
    params: byId,
    response: ApplicationPlace,
  },
  'PUT /batches/:id/application': {
    summary: 'Save my application as a draft',
    params: byId,
    body: ApplicationInput,
    response: ApplicationPlace,
  },
  'POST /applications/:id/documents': {
    summary: 'Add or replace a document: a photo or a PDF in the field `file`',
    status: 201,
    raw: 'upload',
    params: byId,
    query: z.object({ kind: DocumentKind }),
    response: ApplicationDocument,
  },
  'GET /application-documents/:id': {
    summary: 'A document, for its owner and the office; each view by the office is in the audit log',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'POST /applications/:id/send': { summary: 'Send my application', params: byId, response: ApplicationPlace },
  'POST /applications/:id/withdraw': {
    summary: 'Withdraw my application',
    params: byId,
    response: ApplicationPlace,
  },
  'GET /me/applications': {
    summary: 'My applications, newest first',
    response: z.object({ items: z.array(MyApplication) }),
  },
  'POST /offers/:id/confirm': {
    summary: 'Re-register: the offer becomes a seat',
    params: byId,
    response: z.object({ enrolmentId: Id }),
  },
  'POST /offers/:id/decline': {
    summary: 'Decline the offer; the next person gets one',
    params: byId,
    response: Ok,
  },
  'GET /manage/batches/:id/selection': {
    summary: 'Rules, quotas and weights of a selection',
    params: byId,
    response: Selection,
  },
  'PUT /manage/batches/:id/selection': {
    summary: 'Change rules, quotas and weights, until results are published',
    params: byId,
    body: SelectionSettings,
    response: Selection,
  },
  'GET /manage/batches/:id/applications': {
    summary: 'Applicants with documents and what stands against them',
    params: byId,
    response: z.object({ items: z.array(Applicant) }),
  },
  'PUT /manage/application-documents/:id': {
    summary: 'Accept a document, or return it with a reason',
    params: byId,
    body: z
      .object({ verdict: z.enum(['accepted', 'returned']), reason: paragraph('Alasan', 300).default('') })
      .refine(({ verdict, reason }) => verdict === 'accepted' || reason.length >= 5, {
        path: ['reason'],
        error: 'Tulis alasan yang membantu, paling sedikit 5 huruf.',
      }),
    response: ApplicationDocument,
  },
  'PUT /manage/applications/:id/nomination': {
    summary: 'Record who nominated an applicant: a kabupaten/kota or a cooperative',
    params: byId,
    body: z.object({ nominatedBy: line('Pengusul', 3, 120).nullable() }),
    response: Ok,
  },
  'POST /manage/batches/:id/ranking-runs': {
    summary: 'Run the ranking; stored, not yet published',
    status: 201,
    params: byId,
    response: RankingRun,
  },
  'GET /manage/ranking-runs/:id': { summary: 'One ranking run', params: byId, response: RankingRun },
  'POST /manage/ranking-runs/:id/publish': {
    summary: 'Publish a run: applicants are told and offers made',
    params: byId,
    response: RankingRun,
  },
} as const satisfies RouteTable;
