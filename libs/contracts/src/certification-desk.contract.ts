import { z } from 'zod';
import { CertificateKind } from './certificates.contract.js';
import { Day, Id, Instant, Ok, line } from './common.js';
import type { RouteTable } from './route.js';

/** Steps that an officer may give into the hands of somebody else. */
export const DelegatedStep = z.enum(['verify', 'approve', 'sign', 'publish']);
export type DelegatedStep = z.infer<typeof DelegatedStep>;

export const CertificationDelegation = z
  .object({
    id: Id,
    fromId: Id,
    fromName: z.string(),
    toId: Id,
    toName: z.string(),
    steps: z.array(DelegatedStep),
    validFrom: Day,
    validTo: Day,
    reason: z.string(),
    state: z.enum(['coming', 'standing', 'over', 'revoked']),
    revokedAt: Instant.nullable(),
    /** Whoever asks may take it back. */
    mayRevoke: z.boolean(),
  })
  .meta({ id: 'CertificationDelegation' });
export type CertificationDelegation = z.infer<typeof CertificationDelegation>;

const DelegationInput = z
  .object({
    /** Whose duty; null: one's own. Only an admin names somebody else. */
    fromId: Id.nullable(),
    toId: z.uuid({ error: 'Pilih penerima pelimpahan.' }),
    steps: z.array(DelegatedStep).min(1, { error: 'Pilih paling sedikit satu langkah.' }).max(4),
    validFrom: Day,
    validTo: Day,
    reason: line('Alasan', 5, 300),
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, {
    path: ['validTo'],
    error: 'Tanggal akhir tidak boleh sebelum tanggal mulai.',
  });

/** A class that waits for a step in the hands of whoever asks. */
const WaitingClass = z.object({
  batchId: Id,
  label: z.string(),
  courseTitle: z.string(),
  step: DelegatedStep,
});

const Colleague = z.object({ id: Id, name: z.string() });

export const NumberScope = z.enum(['year', 'class']);
export type NumberScope = z.infer<typeof NumberScope>;

export const CertificateSeries = z
  .object({
    code: z.string(),
    kind: CertificateKind,
    /** {sequence} {event} {unit} {kind} {month} (roman) {year} stand for their values. */
    pattern: z.string(),
    unit: z.string(),
    /** year: one count for the year; class: {event} counts the classes of the year, {sequence} within the class. */
    scope: NumberScope,
    /** Of this year; 0 before the first. Of scope class: the classes. */
    lastNumber: z.int(),
    /** Numbers given this year, those of voided certificates with them. */
    given: z.int(),
    next: z.string(),
    counters: z.array(z.object({ year: z.int(), lastNumber: z.int(), given: z.int(), voided: z.int() })),
  })
  .meta({ id: 'CertificateSeries' });
export type CertificateSeries = z.infer<typeof CertificateSeries>;

const SeriesInput = z.object({
  pattern: line('Pola', 5, 80),
  unit: z
    .string({ error: 'Kode unit belum diisi.' })
    .trim()
    .regex(/^[A-Za-z0-9.-]{1,20}$/, { error: 'Kode unit memuat huruf, angka, titik, atau strip saja.' }),
  scope: NumberScope,
});

export const CertificationSettings = z
  .object({
    publishUndoMinutes: z
      .int({ error: 'Isi waktu batal dengan angka.' })
      .min(0, { error: 'Waktu batal paling sedikit 0 menit.' })
      .max(1440, { error: 'Waktu batal paling lama 1.440 menit.' }),
    skMinAttendance: z
      .int({ error: 'Isi batas kehadiran dengan angka.' })
      .min(1, { error: 'Batas kehadiran paling kecil 1%.' })
      .max(100, { error: 'Batas kehadiran paling besar 100%.' }),
  })
  .meta({ id: 'CertificationSettings' });

const byCode = z.object({ code: z.string().regex(/^[A-Z0-9-]{1,20}$/) });

export const certificationDeskRoutes = {
  'GET /manage/certification/delegations': {
    summary: 'Duties in other hands: all for officers, else what one was given',
    response: z.object({
      items: z.array(CertificationDelegation),
      /** Classes that wait for a step that is in the hands of whoever asks. */
      waiting: z.array(WaitingClass),
      /** May give a duty away; of an admin also somebody else's. */
      mayGive: z.boolean(),
      officers: z.array(Colleague),
      colleagues: z.array(Colleague),
    }),
  },
  'GET /manage/certification/duties': {
    summary: 'Duties of others that are in my hands today or soon, and the classes that wait for them',
    response: z.object({
      items: z.array(
        z.object({
          id: Id,
          fromName: z.string(),
          steps: z.array(DelegatedStep),
          validFrom: Day,
          validTo: Day,
          /** From a later day on. */
          coming: z.boolean(),
        }),
      ),
      waiting: z.array(WaitingClass),
    }),
  },
  'POST /manage/certification/delegations': {
    summary: 'Give a duty into the hands of somebody else for some days',
    status: 201,
    body: DelegationInput,
    response: CertificationDelegation,
  },
  'POST /manage/certification/delegations/:id/revoke': {
    summary: 'Take a duty back',
    params: z.object({ id: Id }),
    response: Ok,
  },
  'GET /manage/certificate-series': {
    summary: 'How numbers are made and how far each series is',
    response: z.object({ items: z.array(CertificateSeries), settings: CertificationSettings }),
  },
  'POST /manage/certificate-series/:code/preview': {
    summary: 'What the next numbers would be under a pattern that is not saved',
    params: byCode,
    body: SeriesInput,
    response: z.object({ next: z.string() }),
  },
  'PUT /manage/certificate-series/:code': {
    summary: 'Change the pattern for numbers from now on; what was given stays',
    params: byCode,
    body: SeriesInput,
    response: CertificateSeries,
  },
  'PUT /manage/certification/settings': {
    summary: 'Time to call a publication back, and attendance for a Surat Keterangan',
    body: CertificationSettings,
    response: CertificationSettings,
  },
} as const satisfies RouteTable;
