import { z } from 'zod';
import { ApplicationDocument, ApplicationState } from './applications.contract.js';
import { Id, Instant, line, Ok, pageOf, Paging, paragraph } from './common.js';
import type { RouteTable } from './route.js';
import { QuotaGroup, SelectionSettings } from './selection-settings.js';

const RegencyCode = z.string().regex(/^\d{2}\.\d{2}$/, { error: 'Pilih kabupaten atau kota.' });

/** A kabupaten/kota nominates its own people, a cooperative its members: by a letter that the office has in hand. */
export const NominationInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('regency'),
    regencyCode: RegencyCode,
    letter: line('Nomor surat', 3, 80),
  }),
  z.object({
    kind: z.literal('cooperative'),
    cooperative: line('Nama koperasi', 3, 120),
    letter: line('Nomor surat', 3, 80),
  }),
]);
export type NominationInput = z.infer<typeof NominationInput>;

const Nomination = z.object({
  kind: z.enum(['regency', 'cooperative']),
  regencyCode: z.string().nullable(),
  letter: z.string(),
  at: Instant,
  recordedBy: z.string(),
});

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
    nomination: Nomination.nullable(),
    regencyCode: z.string(),
    /** The office made it for the person. */
    registered: z.boolean(),
    /** What would count for the person, by their own word: to be compared with the documents. */
    claims: z.array(z.enum([...QuotaGroup.options, 'micro', 'has_nib'])),
    /** Stands for all that counts for the person at this moment, when it is marked as looked at. */
    factsMark: z.string(),
    /** What the person changed after the office had looked. */
    changes: z.array(z.string()),
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

/** For the notice board: enough to find oneself, not enough to learn about others. */
const Announcement = z
  .object({
    batchId: Id,
    batchLabel: z.string(),
    courseTitle: z.string(),
    publishedAt: Instant,
    resultSha256: z.string(),
    lines: z.array(
      z.object({
        /** Last six of the application's id, which the person sees too. */
        number: z.string(),
        maskedName: z.string(),
        regencyName: z.string(),
        outcome: z.enum(['accepted', 'reserve']),
        reservePlace: z.int().nullable(),
      }),
    ),
    refused: z.int(),
  })
  .meta({ id: 'Announcement' });

/** Which applicants of an angkatan are meant, and in which order. */
export const ApplicantFilter = z.object({
  /** Part of a person's, a business's or a kabupaten/kota's name. */
  q: z.string().trim().max(80).optional(),
  state: ApplicationState.optional(),
  /** This one alone. */
  application: Id.optional(),
  /** standing: as they came, and once results are out as they stand in them. */
  sort: z
    .enum(['standing', 'name', 'regency', 'sent'], { error: 'Urutan tidak dikenal.' })
    .default('standing'),
  direction: z.enum(['asc', 'desc'], { error: 'Arah urutan tidak dikenal.' }).default('asc'),
});
export type ApplicantFilter = z.infer<typeof ApplicantFilter>;

const byId = z.object({ id: Id });

export const selectionRoutes = {
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
    query: Paging.extend(ApplicantFilter.shape),
    response: pageOf(Applicant).extend({
      /** How many there are in each state that occurs, whatever the filter. */
      states: z.array(z.object({ state: ApplicationState, count: z.int() })),
    }),
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
  'POST /manage/applications/:id/seen': {
    summary: 'The office has looked at what changed; refused when it has changed again since',
    params: byId,
    body: z.object({ factsMark: z.string().max(64) }),
    response: Ok,
  },
  'GET /manage/ranking-runs/:id/ranking.xlsx': {
    summary: 'A ranking as XLSX; each export is in the audit log',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /manage/ranking-runs/:id/announcement': {
    summary: 'A published ranking to hang up: names masked',
    params: byId,
    response: Announcement,
  },
  'PUT /manage/applications/:id/nomination': {
    summary: 'Record who nominated an applicant: a kabupaten/kota or a cooperative',
    params: byId,
    body: z.object({ nomination: NominationInput.nullable() }),
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
