import { z } from 'zod';

/** One sentence where nothing was given, another where it cannot be read. */
const orEmpty =
  (empty: string, wrong: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === '' || input === null || input === undefined ? empty : wrong;

export const Id = z.uuid({ error: 'Kode tidak dikenal.' });
/** A calendar day in WIB, `YYYY-MM-DD`. */
export const Day = z.iso.date({ error: orEmpty('Isi tanggal.', 'Tulis tanggal seperti 2026-11-21.') });
/** An instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime({
  offset: true,
  error: orEmpty('Isi tanggal dan jam.', 'Tulis waktu lengkap dengan zona waktunya.'),
});
export const Code = z.string().regex(/^[A-Z0-9-]{1,20}$/, { error: 'Kode tidak dikenal.' });
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Alamat pelatihan tidak dikenal.' });
export const Ok = z.object({ ok: z.literal(true) }).meta({ id: 'Ok' });

export const Paging = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

/** One page of a list: `total` counts all rows behind the filter. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });
}

// Control characters, spaces without width, marks that turn the reading direction, and halves of characters: nobody types
// them on purpose, and on a certificate they could make one name look like another.
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** False for text that cannot be shown as it is. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** Trimmed, single-line text of `min` to `max` characters, with a sentence that names the field. */
export function line(label: string, min: number, max: number) {
  return z
    .string({ error: `${label} belum diisi.` })
    .transform((value) => value.trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .min(min, { error: min <= 1 ? `${label} belum diisi.` : `${label} paling sedikit ${min} huruf.` })
        .max(max, { error: `${label} paling banyak ${max} huruf.` })
        .refine(isPrintable, { error: `${label} memuat tanda yang tidak dapat ditampilkan.` }),
    );
}

/** Text of several lines, at most `max` characters; may be empty. Halves of characters, which JSON cannot keep, are dropped. */
export function paragraph(label: string, max: number) {
  return z
    .string()
    .overwrite((value) => value.replace(/\p{Cs}/gu, ''))
    .trim()
    .max(max, { error: `${label} paling banyak ${max} huruf.` });
}
