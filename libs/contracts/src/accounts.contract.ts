import { z } from 'zod';
import { Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

export const roles = ['peserta', 'pelatih', 'panitia', 'dinas', 'admin'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Indonesian mobile number as people write it: 08…, +62…, 62…, with spaces, dots or dashes. Becomes E.164. */
export const Phone = z
  .string({ error: 'Nomor HP belum diisi.' })
  .max(30, { error: 'Nomor HP terlalu panjang.' })
  .transform((raw) => raw.replace(/[\s().-]/g, '').replace(/^(?:\+?62|0)(?=8)/, '+62'))
  .pipe(z.string().regex(/^\+628\d{7,11}$/, { error: 'Nomor HP belum benar. Contoh: 0812 3456 7890.' }));

const SixDigits = z
  .string({ error: 'Kode belum diisi.' })
  .transform((raw) => raw.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'Kode terdiri dari enam angka.' }));

/** The authenticator's six digits or, without it, one of the recovery codes on paper: each works once. */
const SecondFactor = z
  .string({ error: 'Kode belum diisi.' })
  .max(40, { error: 'Kode terlalu panjang.' })
  .transform((raw) => raw.toLowerCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(\d{6}|[a-z2-9]{16})$/, { error: 'Kode terdiri dari enam angka.' }));

const EMAIL = z.email({ error: 'E-mail belum benar.' }).max(200);

const Password = z
  .string({ error: 'Kata sandi belum diisi.' })
  .min(1, { error: 'Kata sandi belum diisi.' })
  .max(200, { error: 'Kata sandi paling banyak 200 huruf.' });

/** As ASVS 5.0, 6.2 asks: length, no rule about kinds of characters. What is easy to guess is refused by the server. */
const NewPassword = z
  .string({ error: 'Kata sandi baru belum diisi.' })
  .min(12, { error: 'Kata sandi baru paling sedikit 12 huruf.' })
  .max(200, { error: 'Kata sandi baru paling banyak 200 huruf.' });

/** Some roles are for units or regions only: with these alone, only routes that keep to such limits are there. */
const RoleLimits = z.object({
  roles: z.array(Role),
  /** By key, such as `GET /manage/batches`. */
  routes: z.array(z.string()),
});

export const Me = z
  .object({
    account: z
      .object({
        id: Id,
        name: z.string().nullable(),
        roles: z.array(Role),
        /** False until a peserta has given name, region and consent. */
        profileComplete: z.boolean(),
        unread: z.int(),
        /** Absent: every role of theirs is for the whole office. */
        limits: RoleLimits.optional(),
      })
      .nullable(),
    /** True when sign-in codes can be read at /api/dev/outbox: never in production. */
    developmentOutbox: z.boolean(),
    /** Somebody else looks through this account's eyes, until then; null: it is the person. */
    viewing: z.object({ until: Instant }).nullable(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const AccountSession = z
  .object({ id: Id, device: z.string(), createdAt: Instant, lastSeenAt: Instant, current: z.boolean() })
  .meta({ id: 'AccountSession' });

/** Which staff accounts are meant, and in which order. */
export const StaffFilter = z.object({
  /** Part of a name or an e-mail address. */
  q: z.string().trim().max(80).optional(),
  role: z.enum(['pelatih', 'panitia', 'dinas', 'admin']).optional(),
  /** waiting: has a code for a new password. */
  state: z.enum(['active', 'waiting', 'closed']).optional(),
  /** standing: who can come in first, by name. */
  sort: z.enum(['standing', 'name', 'email', 'seen'], { error: 'Urutan tidak dikenal.' }).default('standing'),
  direction: z.enum(['asc', 'desc'], { error: 'Arah urutan tidak dikenal.' }).default('asc'),
});
export type StaffFilter = z.infer<typeof StaffFilter>;

export const accountRoutes = {
  'GET /me': { summary: 'Who is signed in, or nobody', response: Me },
  'POST /sign-in/code': {
    summary: 'Send a six-digit code to a phone',
    status: 202,
    body: z.object({ phone: Phone }),
    response: z.object({ phone: z.string(), resendAfterSeconds: z.int(), expiresInSeconds: z.int() }),
  },
  'POST /sign-in/phone': {
    summary: 'Sign in, or register, with phone and code',
    body: z.object({ phone: Phone, code: SixDigits }),
    response: Me,
  },
  'POST /sign-in/staff': {
    summary: 'Sign in with e-mail, password and authenticator code',
    body: z.object({
      email: EMAIL,
      password: Password,
      totp: SecondFactor,
    }),
    response: Me,
  },
  'POST /sign-in/new-password': {
    summary: 'Staff with a reset code of an administrator choose a new password and are signed in',
    body: z.object({
      email: EMAIL,
      code: line('Kode reset', 1, 40),
      totp: SixDigits,
      password: NewPassword,
    }),
    response: Me,
  },
  'PUT /me/password': {
    summary: 'Staff change their own password; their other sessions end',
    body: z.object({ current: Password, password: NewPassword }),
    response: Ok,
  },
  'GET /me/recovery-codes': {
    summary: 'How many recovery codes a staff account has left',
    response: z.object({ left: z.int() }),
  },
  'POST /me/recovery-codes': {
    summary: 'New recovery codes for oneself, shown once; the old ones end at once',
    status: 201,
    body: z.object({
      /** The password or the authenticator's six digits: whoever sits at an open session proves who they are. */
      proof: z
        .string({ error: 'Kata sandi atau kode autentikator belum diisi.' })
        .min(1, { error: 'Kata sandi atau kode autentikator belum diisi.' })
        .max(200, { error: 'Kata sandi paling banyak 200 huruf.' }),
    }),
    response: z.object({ codes: z.array(z.string()) }),
  },
  'POST /sign-out': { summary: 'End this session', response: Ok },
  'GET /me/sessions': {
    summary: 'Devices that are signed in',
    response: z.object({ items: z.array(AccountSession) }),
  },
  'DELETE /me/sessions/:id': { summary: 'End one session', params: z.object({ id: Id }), response: Ok },
  'GET /dev/outbox': {
    summary: 'Messages that would have been sent (development only)',
    response: z.object({
      items: z.array(z.object({ id: Id, to: z.string(), text: z.string(), createdAt: Instant })),
    }),
  },
  'GET /manage/accounts': {
    summary: 'Staff accounts, page by page',
    query: Paging.extend(StaffFilter.shape),
    response: pageOf(
      z.object({
        id: Id,
        name: z.string(),
        email: z.string(),
        roles: z.array(Role),
        active: z.boolean(),
        lastSeenAt: Instant.nullable(),
        /** Until when a reset code that was handed out makes a new password; null: none is out. */
        resetUntil: Instant.nullable(),
      }),
    ),
  },
  'POST /manage/accounts': {
    summary: 'Create a staff account; password and authenticator secret are shown once',
    status: 201,
    body: z.object({
      name: line('Nama', 3, 120),
      email: EMAIL,
      roles: z
        .array(z.enum(['pelatih', 'panitia', 'dinas', 'admin']))
        .min(1, { error: 'Pilih paling sedikit satu peran.' }),
    }),
    response: z.object({ id: Id, password: z.string(), totpUri: z.string() }),
  },
  'POST /manage/accounts/:id/password-reset': {
    summary: 'End the password and sessions of a staff account; the code for a new one is shown once',
    status: 201,
    params: z.object({ id: Id }),
    response: z.object({ email: z.string(), code: z.string(), expiresAt: Instant }),
  },
  'POST /manage/accounts/:id/deactivate': {
    summary: 'Close a staff account at once and end its sessions',
    params: z.object({ id: Id }),
    response: Ok,
  },
} as const satisfies RouteTable;
