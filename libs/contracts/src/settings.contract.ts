import { z } from 'zod';
import { Day, Id, Instant, line, Ok } from './common.js';
import type { RouteTable } from './route.js';

const dialled = (label: string) =>
  z
    .string()
    .transform((text) => text.replace(/[\s().-]/g, '').replace(/^(0|62)/, '+62'))
    .pipe(z.string().regex(/^\+\d{8,15}$/, { error: `${label} belum benar. Tulis seperti 0341 123456.` }))
    .nullable();

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Gambar tidak dikenal. Unggah lagi.' });

const IdentityInput = z.object({
  name: line('Nama lembaga', 3, 120),
  /** The office above it. */
  parent: line('Nama dinas', 3, 160),
  address: line('Alamat', 3, 200),
  /** Where papers are signed. */
  city: line('Kota penandatanganan', 2, 60),
  /** E.164 */
  phone: dialled('Nomor telepon'),
  whatsapp: dialled('Nomor WhatsApp'),
  email: z.email({ error: 'Alamat e-mail belum benar.' }).max(120).nullable(),
  openingHours: line('Jam layanan', 1, 120).nullable(),
  logoDinas: Sha256.nullable(),
  logoCentre: Sha256.nullable(),
  /** The version that the form showed: somebody else's later change is not run over. */
  basedOn: z.int().min(1),
});

/** The centre as its letterhead, its papers and the portal name it. */
export const CentreIdentity = z
  .object({
    name: z.string(),
    parent: z.string(),
    address: z.string(),
    city: z.string(),
    phone: z.string().nullable(),
    whatsapp: z.string().nullable(),
    email: z.string().nullable(),
    openingHours: z.string().nullable(),
    /** SHA-256 of the stored pictures: `GET /branding/logo/:sha256`. */
    logoDinas: z.string().nullable(),
    logoCentre: z.string().nullable(),
    version: z.int(),
    changedAt: Instant,
    /** Null: as the release came. */
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'CentreIdentity' });
export type CentreIdentity = z.infer<typeof CentreIdentity>;

const BrandingImage = z
  .object({ sha256: Sha256, url: z.string(), width: z.int(), height: z.int(), bytes: z.int() })
  .meta({ id: 'BrandingImage' });

const SignatoryOffice = z.enum(['kepala_upt', 'kepala_dinas']);
export type SignatoryOffice = z.infer<typeof SignatoryOffice>;
const SignatoryStanding = z.enum(['tetap', 'plt', 'plh']);

export const Signatory = z
  .object({
    id: Id,
    office: SignatoryOffice,
    standing: SignatoryStanding,
    name: z.string(),
    title: z.string(),
    /** As it is printed: "Plt. Kepala UPT …". */
    printedTitle: z.string(),
    rank: z.string().nullable(),
    nip: z.string().nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
    state: z.enum(['coming', 'standing', 'over', 'cancelled']),
  })
  .meta({ id: 'Signatory' });
export type Signatory = z.infer<typeof Signatory>;

/** Birth, appointment, sex and order: 19680412 199303 2 005 (Perka BKN 22/2007; month 21 with PPPK). */
const NIP = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d{2}(0[1-9]|1[0-2]|21)[12]\d{3}$/;

const Nip = z
  .string()
  .transform((text) => text.replace(/\D/g, ''))
  .pipe(
    z
      .string()
      .length(18, { error: 'NIP terdiri dari 18 angka. Periksa lagi.' })
      .regex(NIP, { error: 'NIP belum benar. Periksa tanggal lahir dan tahun angkatnya.' }),
  )
  .transform((nip) => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4'));

const SignatoryInput = z
  .object({
    office: SignatoryOffice,
    standing: SignatoryStanding,
    name: line('Nama', 3, 100),
    title: line('Jabatan', 3, 120),
    rank: line('Pangkat', 1, 60).nullable(),
    nip: Nip.nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    error: 'Tanggal akhir tidak boleh sebelum tanggal mulai.',
  });

const bySha = z.object({ sha256: Sha256 });
const byId = z.object({ id: Id });

export const settingsRoutes = {
  'GET /manage/branding': {
    summary: 'Who the centre is, and who it was before',
    response: z.object({ current: CentreIdentity, versions: z.array(CentreIdentity) }),
  },
  'PUT /manage/branding': {
    summary: 'Change who the centre is; what was issued keeps its own copy',
    body: IdentityInput,
    response: CentreIdentity,
  },
  'POST /manage/branding/versions/:version/restore': {
    summary: 'Go back to an earlier version, as a new one',
    params: z.object({ version: z.coerce.number().int().min(1).max(1_000_000) }),
    body: z.object({ basedOn: z.int().min(1) }),
    response: CentreIdentity,
  },
  'POST /manage/branding-images': {
    summary: 'Add a logo: PNG or JPEG, encoded again, at most 300 KB',
    raw: 'upload',
    status: 201,
    response: BrandingImage,
  },
  'GET /branding/logo/:sha256': {
    summary: 'A logo, by what it is made of',
    params: bySha,
    raw: 'download',
    response: z.unknown(),
  },
  'GET /branding/logo/:sha256/small': {
    summary: 'A logo for the bar at the top of a page: WebP of at most 96 px',
    params: bySha,
    raw: 'download',
    response: z.unknown(),
  },
  'GET /manage/signatories': {
    summary: 'Who signs, who did and who will',
    response: z.object({
      items: z.array(Signatory),
      today: Day,
      /** The first day within the notice on which nobody signs certificates; null: all of them are covered. */
      missingFrom: Day.nullable(),
      noticeDays: z.int(),
    }),
  },
  'POST /manage/signatories': {
    summary: 'Enter who signs, from a day on',
    status: 201,
    body: SignatoryInput,
    response: Signatory,
  },
  'POST /manage/signatories/:id/end': {
    summary: 'Say which day is the last; null: no end is known',
    params: byId,
    body: z.object({ validTo: Day.nullable() }),
    response: Signatory,
  },
  'POST /manage/signatories/:id/cancel': {
    summary: 'Take back an entry that was a mistake: it never signs',
    params: byId,
    response: Ok,
  },
} as const satisfies RouteTable;
