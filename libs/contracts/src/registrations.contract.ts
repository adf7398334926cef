import { z } from 'zod';
import { Phone } from './accounts.contract.js';
import { ApplicationDocument, ApplicationState, DocumentKind } from './applications.contract.js';
import { Id, Instant, line, Ok, paragraph } from './common.js';
import { BusinessInput, PersonFields } from './people.contract.js';
import type { RouteTable } from './route.js';

/** UU 27/2022 art. 22: consent is written or recorded; spoken consent is kept as a recording. */
export const ConsentKind = z.enum(['written', 'spoken'], { error: 'Pilih bentuk persetujuan.' });
export type ConsentKind = z.infer<typeof ConsentKind>;

/** Somebody whom the office looked for by a whole phone number or NIK: as little as is needed to go on. */
const FoundPerson = z.object({
  accountId: Id,
  name: z.string().nullable(),
  regionLabel: z.string().nullable(),
  /** `+628******7890` and `************0012`: enough to compare with the card. */
  phone: z.string().nullable(),
  nik: z.string().nullable(),
  businesses: z.array(z.object({ id: Id, name: z.string(), sector: z.string() })),
  /** Of this angkatan; null: none that is alive. */
  application: z
    .object({
      id: Id,
      state: ApplicationState,
      registered: z.boolean(),
      documents: z.array(ApplicationDocument),
    })
    .nullable(),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

const Consent = z.object({
  kind: ConsentKind,
  givenAt: Instant,
  /** Where the paper or the recording is kept. */
  kept: line('Tempat bukti', 3, 200),
});

export const RegistrationInput = z
  .object({
    /** Of the person who was found. */
    accountId: Id.nullable(),
    /** Of a new person: how they sign in later. */
    phone: Phone.nullable(),
    person: PersonFields.nullable(),
    nik: z.string().max(40).nullable(),
    businessId: Id.nullable(),
    business: BusinessInput.nullable(),
    cooperative: line('Nama koperasi', 3, 120).nullable(),
    motivation: paragraph('Alasan ikut', 1000),
    consent: Consent,
  })
  .refine(({ accountId, phone }) => (accountId === null) !== (phone === null), {
    path: ['phone'],
    error: 'Isi nomor HP orang ini.',
  })
  .refine(({ businessId, business }) => (businessId === null) !== (business === null), {
    path: ['businessId'],
    error: 'Pilih usaha, atau isi usaha baru.',
  });

const Registered = z.object({
  applicationId: Id,
  state: ApplicationState,
  required: z.array(DocumentKind),
  documents: z.array(ApplicationDocument),
  /** All that is still to do or stands against the person, in plain words. */
  reasons: z.array(z.string()),
});
export type Registered = z.infer<typeof Registered>;

const byId = z.object({ id: Id });

export const registrationRoutes = {
  'POST /manage/batches/:id/registrations/look-up': {
    summary: 'Find one person by a whole phone number or NIK; each look is in the audit log',
    params: byId,
    body: z
      .object({ phone: Phone.nullable(), nik: z.string().max(40).nullable() })
      .refine(({ phone, nik }) => (phone === null) !== (nik === null), {
        path: ['phone'],
        error: 'Isi nomor HP atau NIK, salah satu.',
      }),
    response: z.object({ found: FoundPerson.nullable() }),
  },
  'POST /manage/batches/:id/registrations': {
    summary: 'Register somebody who cannot do it alone, with their consent',
    status: 201,
    params: byId,
    body: RegistrationInput,
    response: Registered,
  },
  'GET /manage/applications/:id/registration': {
    summary: 'An application that the office fills in: documents and what is left to do',
    params: byId,
    response: Registered,
  },
  'POST /manage/applications/:id/documents': {
    summary: 'Add or replace a document of somebody whom the office registered',
    status: 201,
    raw: 'upload',
    params: byId,
    query: z.object({ kind: DocumentKind }),
    response: ApplicationDocument,
  },
  'POST /manage/applications/:id/send': {
    summary: 'Send the application of somebody whom the office registered',
    params: byId,
    response: Ok,
  },
} as const satisfies RouteTable;
