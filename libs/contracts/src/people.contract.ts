import { z } from 'zod';
import { Id, Instant, Ok, line } from './common.js';
import type { RouteTable } from './route.js';

export const Sex = z.enum(['L', 'P'], { error: 'Pilih jenis kelamin.' });
/** UU 8/2016 art. 4, plus the right not to say. */
export const Disability = z.enum(
  ['tidak_ada', 'fisik', 'intelektual', 'mental', 'sensorik', 'ganda', 'tidak_ingin_menjawab'],
  { error: 'Pilih salah satu jawaban.' },
);
/** PP 7/2021 art. 35. */
export const BusinessSize = z.enum(['micro', 'small', 'medium'], { error: 'Pilih ukuran usaha.' });
export const SalesChannel = z.enum([
  'toko',
  'titip_jual',
  'whatsapp',
  'media_sosial',
  'lokapasar',
  'situs_sendiri',
  'ekspor',
]);
/** Kemendagri region code: 35, 35.73, 35.73.03 or 35.73.03.1001. */
export const RegionCode = z
  .string()
  .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, { error: 'Wilayah tidak dikenal.' });
const VillageCode = z
  .string({ error: 'Pilih desa atau kelurahan.' })
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { error: 'Pilih desa atau kelurahan.' });

export const Region = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Region' });

export const Business = z
  .object({
    id: Id,
    name: z.string(),
    kbliCode: z.string(),
    kbliVersion: z.string(),
    sector: z.string(),
    nib: z.string().nullable(),
    businessLetter: z.string().nullable(),
    size: BusinessSize,
    channels: z.array(SalesChannel),
  })
  .meta({ id: 'Business' });
export type Business = z.infer<typeof Business>;

export const BusinessInput = z.object({
  name: line('Nama usaha', 2, 120),
  kbliCode: z.string({ error: 'Pilih bidang usaha.' }).regex(/^\d{5}$/, { error: 'Pilih bidang usaha.' }),
  /** Nomor Induk Berusaha, 13 digits. */
  nib: z
    .string()
    .transform((raw) => raw.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^\d{13}$/, { error: 'NIB terdiri dari 13 angka.' }))
    .nullish(),
  /** Number of the Surat Keterangan Usaha, when there is no NIB yet. */
  businessLetter: line('Nomor SKU', 3, 80).nullish(),
  size: BusinessSize,
  channels: z.array(SalesChannel).max(7).default([]),
});

/** What a person tells about themselves. */
export const PersonFields = z.object({
  name: line('Nama', 3, 120).refine((name) => /^[\p{L}\p{M}][\p{L}\p{M}\p{N}.,'’`/() -]*$/u.test(name), {
    error: 'Tulis nama dengan huruf, seperti yang akan tercetak di sertifikat.',
  }),
  villageCode: VillageCode,
  sex: Sex,
  disability: Disability,
  email: z.email({ error: 'E-mail belum benar.' }).max(200).nullish(),
});

export const Profile = z
  .object({
    person: z
      .object({
        name: z.string(),
        villageCode: z.string(),
        regionLabel: z.string(),
        sex: Sex,
        disability: Disability,
        email: z.string().nullable(),
        consentedAt: Instant,
      })
      .nullable(),
    phone: z.string().nullable(),
    /** Masked: only the last four digits are ever shown again. */
    nik: z.object({ masked: z.string(), warnings: z.array(z.string()) }).nullable(),
    businesses: z.array(Business),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

export const peopleRoutes = {
  'GET /me/profile': { summary: 'My data', response: Profile },
  'PUT /me/person': {
    summary: 'Save my name, region and consent',
    body: PersonFields.extend({
      consent: z.literal(true, { error: 'Setujui pemrosesan data untuk melanjutkan.' }),
    }),
    response: Profile,
  },
  'PUT /me/nik': {
    summary: 'Save my NIK, encrypted',
    body: z.object({ nik: z.string({ error: 'NIK belum diisi.' }).max(40) }),
    response: Profile,
  },
  'POST /me/businesses': { summary: 'Add a business', status: 201, body: BusinessInput, response: Business },
  'PUT /me/businesses/:id': {
    summary: 'Change a business',
    params: z.object({ id: Id }),
    body: BusinessInput,
    response: Business,
  },
  'DELETE /me/businesses/:id': { summary: 'Remove a business', params: z.object({ id: Id }), response: Ok },
  'GET /regions': {
    summary: 'Regions below a region: kabupaten/kota of 35, then kecamatan, then desa',
    query: z.object({ parent: RegionCode.default('35') }),
    response: z.object({ items: z.array(Region) }),
  },
  'GET /business-fields': {
    summary: 'KBLI codes small businesses choose from, by sector',
    response: z.object({
      version: z.string(),
      items: z.array(z.object({ code: z.string(), title: z.string(), sector: z.string() })),
    }),
  },
} as const satisfies RouteTable;
