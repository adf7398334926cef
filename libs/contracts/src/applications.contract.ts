import { z } from 'zod';
import { Id, Instant, line, paragraph } from './common.js';
import { Offer } from './offers.contract.js';
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
  // The angkatan was called off.
  'called_off',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

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
    nominatedBy: z.string().nullable(),
    /** By whom of the office it was made, when, and how the person agreed; null: by the person. */
    registration: z
      .object({ by: z.string(), consentedAt: Instant, consentKind: z.enum(['written', 'spoken']) })
      .nullable(),
    /** Somebody who let a seat go, or was too late, may stand at the end of the line again. */
    mayRejoin: z.boolean(),
    /** Why the angkatan was called off; null when it was not. */
    calledOff: z.string().nullable(),
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
    opensAt: Instant.nullable(),
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
  'POST /applications/:id/rejoin': {
    summary: 'Stand at the end of the reserve list, after a seat was declined or its offer ran out',
    params: byId,
    response: ApplicationPlace,
  },
  'GET /me/applications': {
    summary: 'My applications, newest first',
    response: z.object({ items: z.array(MyApplication) }),
  },
} as const satisfies RouteTable;
