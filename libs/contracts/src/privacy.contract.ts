import { z } from 'zod';
import { Id, Instant, Paging, pageOf } from './common.js';
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
} as const satisfies RouteTable;
