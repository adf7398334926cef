import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, line, pageOf, paragraph } from './common.js';
import type { RouteTable } from './route.js';

const Purpose = z.string().regex(/^[a-z_]{3,40}$/, { error: 'Tujuan ini tidak dikenal.' });
const ConsentState = z.enum(['given', 'withdrawn'], { error: 'Pilih setuju atau tarik persetujuan.' });

export const ConsentEntry = z
  .object({
    id: Id,
    state: ConsentState,
    version: z.string(),
    how: z.enum(['self', 'officer', 'import']),
    at: Instant,
  })
  .meta({ id: 'ConsentEntry' });

export const Consent = z
  .object({
    purpose: z.string(),
    label: z.string(),
    /** The text in force. */
    text: z.string(),
    version: z.string(),
    required: z.boolean(),
    onWithdrawal: z.string(),
    /** Null: never asked. */
    state: ConsentState.nullable(),
    /** Newest first. */
    history: z.array(ConsentEntry),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;
const Consents = z.object({ items: z.array(Consent) });
const ConsentChange = z.object({ purpose: Purpose, state: ConsentState });

export const DataView = z
  .object({
    id: Id,
    /** Role and office; the officer's name is shown to admins only. */
    who: z.string(),
    viewerName: z.string().nullable(),
    screen: z.string(),
    /** People in the list that was taken along; null: one person's data were opened. */
    people: z.int().nullable(),
    at: Instant,
  })
  .meta({ id: 'DataView' });
export type DataView = z.infer<typeof DataView>;

export const DataExport = z
  .object({
    id: Id,
    state: z.enum(['making', 'ready', 'failed', 'gone']),
    requestedAt: Instant,
    bytes: z.int().nullable(),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'DataExport' });
export type DataExport = z.infer<typeof DataExport>;

export const ErasureState = z.enum(['waiting', 'cooling', 'refused', 'taken_back', 'done']);
const ErasureRequest = z.object({
  id: Id,
  state: ErasureState,
  requestedAt: Instant,
  answer: z.string().nullable(),
  /** From then on it can no longer be taken back. */
  dueAt: Instant.nullable(),
});
const Held = z.object({ title: z.string(), why: z.string() });

export const ErasurePlan = z
  .object({
    /** Null: may ask. */
    refusal: z.string().nullable(),
    removed: z.array(z.string()),
    kept: z.array(Held),
    /** What has to be settled first. */
    conflicts: z.array(z.string()),
    coolingDays: z.int(),
    request: ErasureRequest.nullable(),
  })
  .meta({ id: 'ErasurePlan' });
export type ErasurePlan = z.infer<typeof ErasurePlan>;

export const ManagedErasure = ErasureRequest.extend({
  accountId: Id,
  name: z.string(),
  phoneEnds: z.string().nullable(),
  conflicts: z.array(z.string()),
  decidedByName: z.string().nullable(),
  doneAt: Instant.nullable(),
}).meta({ id: 'ManagedErasure' });
export type ManagedErasure = z.infer<typeof ManagedErasure>;

export const RetentionRule = z
  .object({
    code: z.string(),
    label: z.string(),
    days: z.int(),
    basis: z.string(),
    validFrom: Day,
    current: z.boolean(),
    /** What may be decided, in days, and why not less or more. */
    min: z.int(),
    max: z.int(),
    why: z.string(),
  })
  .meta({ id: 'RetentionRule' });

const IncidentText = {
  title: line('Judul', 5, 120),
  happened: paragraph('Kejadian', 4000).min(10, { error: 'Tulis apa yang terjadi.' }),
  dataKinds: paragraph('Data yang terdampak', 1000).min(3, { error: 'Tulis data apa yang terdampak.' }),
  measures: paragraph('Penanganan', 4000),
};
export const Incident = z
  .object({
    id: Id,
    title: z.string(),
    happened: z.string(),
    dataKinds: z.string(),
    measures: z.string(),
    foundAt: Instant,
    /** 3 x 24 hours after it was found (UU 27/2022 art. 46). */
    dueAt: Instant,
    state: z.enum(['open', 'closed']),
    people: z.int(),
    peopleTold: z.int(),
    peopleToldAt: Instant.nullable(),
    authorityToldAt: Instant.nullable(),
    lessons: z.string().nullable(),
    closedAt: Instant.nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof Incident>;

const byId = z.object({ id: Id });

export const privacyRoutes = {
  'GET /me/consents': { summary: 'What I agreed to, by purpose', response: Consents },
  'POST /me/consents': {
    summary: 'Agree to a purpose, or withdraw; it takes effect at once',
    body: ConsentChange,
    response: Consents,
  },
  'GET /me/personal-data-views': {
    summary: 'Who of the office looked at my data',
    query: Paging,
    response: pageOf(DataView),
  },
  'GET /me/personal-data-exports': {
    summary: 'Copies of my data',
    response: z.object({ items: z.array(DataExport) }),
  },
  'POST /me/personal-data-exports': {
    summary: 'Ask for a copy of my data as a ZIP',
    response: DataExport,
    status: 202,
  },
  'GET /me/personal-data-exports/:id/file': {
    summary: 'My copy, for seven days',
    params: byId,
    response: z.unknown(),
    raw: 'download',
  },
  'GET /me/erasure': {
    summary: 'What would be erased, what stays and why, and my request',
    response: ErasurePlan,
  },
  'POST /me/erasure/code': {
    summary: 'Send a code to my phone, to prove that it is me who asks',
    response: z.object({ resendAfterSeconds: z.int(), expiresInSeconds: z.int() }),
  },
  'POST /me/erasure': {
    summary: 'Ask for my data to be erased',
    body: z.object({
      code: z.string().regex(/^\d{6}$/, { error: 'Kode terdiri dari enam angka.' }),
      understood: z.literal(true, { error: 'Centang dulu bahwa Anda sudah membaca akibatnya.' }),
    }),
    response: ErasurePlan,
    status: 201,
  },
  'DELETE /me/erasure': { summary: 'Take the request back', response: ErasurePlan },
  'GET /manage/data-subjects': {
    summary: 'People by name or the end of their phone, to look after their consents',
    query: Paging.extend({
      search: z.string().trim().min(3, { error: 'Tulis paling sedikit 3 huruf.' }).max(80),
    }),
    response: pageOf(
      z.object({ id: Id, name: z.string(), phoneEnds: z.string().nullable(), region: z.string() }),
    ),
  },
  'GET /manage/data-subjects/:id': {
    summary: 'Consents of one person, and who looked at the data',
    params: byId,
    response: z.object({
      id: Id,
      name: z.string(),
      consents: z.array(Consent),
      views: z.array(DataView),
    }),
  },
  'POST /manage/data-subjects/:id/consents': {
    summary: 'Note what a person says in presence',
    params: byId,
    body: ConsentChange,
    response: Consents,
  },
  'GET /manage/erasures': {
    summary: 'Requests for erasure',
    query: Paging.extend({ state: ErasureState.optional() }),
    response: pageOf(ManagedErasure),
  },
  'POST /manage/erasures/:id/decide': {
    summary: 'Approve or refuse a request for erasure',
    params: byId,
    body: z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('approve') }),
      z.object({ decision: z.literal('refuse'), answer: line('Alasan', 10, 500) }),
    ]),
    response: Ok,
  },
  'GET /manage/retention-rules': {
    summary: 'How long what is kept',
    response: z.object({ items: z.array(RetentionRule) }),
  },
  'POST /manage/retention-rules': {
    summary: 'Set another time from a day on',
    body: z.object({
      code: Purpose,
      validFrom: Day,
      days: z
        .int({ error: 'Tulis jumlah hari dengan angka.' })
        .min(1, { error: 'Paling sedikit 1 hari.' })
        .max(36_500),
      basis: line('Dasar', 5, 300),
    }),
    response: z.object({ items: z.array(RetentionRule) }),
    status: 201,
  },
  'GET /manage/incidents': {
    summary: 'Register of data incidents',
    query: Paging,
    response: pageOf(Incident),
  },
  'POST /manage/incidents': {
    summary: 'Note an incident; its clock of 3 x 24 hours runs from when it was found',
    body: z.object({ ...IncidentText, foundAt: Instant }),
    response: Incident,
    status: 201,
  },
  'GET /manage/incidents/:id': { summary: 'One incident', params: byId, response: Incident },
  'GET /manage/incidents/:id/letter': {
    summary: 'The written notice to the authority as PDF',
    params: byId,
    raw: 'download',
    response: z.unknown(),
  },
  'PUT /manage/incidents/:id': {
    summary: 'Mend what is known about it',
    params: byId,
    body: z.object({ ...IncidentText, revision: z.int() }),
    response: Incident,
  },
  'POST /manage/incidents/:id/people': {
    summary: 'Add those who are affected: of a class, of a region, or everybody',
    params: byId,
    body: z.discriminatedUnion('of', [
      z.object({ of: z.literal('class'), batchId: Id }),
      z.object({
        of: z.literal('region'),
        code: z.string().regex(/^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/, { error: 'Wilayah tidak dikenal.' }),
      }),
      z.object({ of: z.literal('everybody') }),
    ]),
    response: Incident,
  },
  'GET /manage/incidents/:id/people': {
    summary: 'Those who are affected',
    params: byId,
    query: Paging,
    response: pageOf(z.object({ id: Id, name: z.string(), toldAt: Instant.nullable() })),
  },
  'POST /manage/incidents/:id/tell': {
    summary: 'Tell those who are affected and were not told yet',
    params: byId,
    response: Incident,
  },
  'POST /manage/incidents/:id/authority-told': {
    summary: 'Note that the authority was told in writing',
    params: byId,
    response: Incident,
  },
  'POST /manage/incidents/:id/close': {
    summary: 'Close it, with what was learnt',
    params: byId,
    body: z.object({
      lessons: paragraph('Pelajaran', 4000).min(10, { error: 'Tulis apa yang dipelajari.' }),
    }),
    response: Incident,
  },
  'GET /me/incidents': {
    summary: 'Incidents that touched my data',
    response: z.object({
      items: z.array(
        z.object({
          id: Id,
          title: z.string(),
          happened: z.string(),
          dataKinds: z.string(),
          measures: z.string(),
          foundAt: Instant,
          toldAt: Instant,
        }),
      ),
    }),
  },
} as const satisfies RouteTable;
