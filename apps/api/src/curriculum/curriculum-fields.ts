import { isPrintable } from '@sinau/contracts/common.js';
import { z } from 'zod';

const text = (max: number) =>
  z
    .string()
    .max(max, { error: `Paling banyak ${max} huruf.` })
    .refine((value) => value.trim() !== '', { error: 'Belum diisi.' })
    .refine(isPrintable, { error: 'Ada huruf yang tidak dapat disimpan.' });

/** Text on one line. */
export const phrase = (max: number) =>
  text(max).refine((value) => !/[\n\r]/.test(value), { error: 'Tulis dalam satu baris.' });
/** Markdown. */
export const prose = text(60_000);
/** A list of one-line texts. */
export const lines = (max: number) =>
  z.array(phrase(1000)).max(max, { error: `Paling banyak ${max} butir.` });

export const count = (min: number, max: number) =>
  z
    .int({ error: 'Isi dengan bilangan bulat.' })
    .min(min, { error: `Paling sedikit ${min}.` })
    .max(max, { error: `Paling banyak ${max}.` });
export const percent = count(0, 100);
export const day = z.iso.date({ error: 'Tulis tanggal seperti 2026-11-21.' });

export const code = z.string().regex(/^[A-Z0-9-]{1,20}$/, {
  error: 'Kode memakai huruf besar, angka, dan tanda hubung, paling banyak 20.',
});
/** The id of an upload: a picture, a recording, a package. */
export const mediaId = z.uuid({ error: 'Kode berkas media tidak dikenal.' });

/** Codes of questions, each at most once; there may be none. */
export const codes = z
  .array(code)
  .max(200)
  .check(({ value, issues }) => {
    for (const index of repeated(value)) {
      issues.push({
        code: 'custom',
        input: value,
        path: [index],
        message: `Soal ${value[index]} ditulis dua kali.`,
      });
    }
  });

/** At least one question. */
export const uniqueCodes = codes.min(1, { error: 'Pilih paling sedikit satu soal.' });

/**
 * A text is written as Markdown (`isi_md`) or, in format 2, as a document (`isi`): one of them, never both.
 * @param name of the document's key
 */
export function eitherText<N extends 'isi' | 'naskah' | 'instruksi'>(name: N) {
  return ({ value, issues }: z.core.ParsePayload<{ [K in N | `${N}_md`]?: unknown }>): void => {
    const [markdown, document] = [value[`${name}_md`], value[name]];
    if ((markdown === undefined) !== (document === undefined)) return;
    const [path, message] =
      document === undefined
        ? [`${name}_md`, 'Belum diisi.']
        : [name, `Tulis ${name} atau ${name}_md, jangan keduanya.`];
    issues.push({ code: 'custom', input: value, path: [path], message });
  };
}

/** Positions of values that already stood earlier in the list. */
export function repeated(values: readonly (string | number)[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

const amounts = {
  jumlah_min: count(0, 100),
  jumlah_maks: count(1, 100),
  keterangan: phrase(500),
};
const file = {
  maks_mb_per_berkas: count(1, 30),
  format: z
    .array(z.string().regex(/^[a-z0-9]{2,5}$/, { error: 'Tulis format seperti "jpg".' }))
    .min(1, { error: 'Pilih paling sedikit satu format.' })
    .max(12),
};

/** What a learner hands in for a task. */
const Proof = z
  .discriminatedUnion(
    'jenis',
    [
      z.strictObject({ jenis: z.literal('foto'), ...amounts, ...file }),
      z.strictObject({ jenis: z.literal('video'), ...amounts, ...file }),
      z.strictObject({ jenis: z.literal('dokumen'), ...amounts, ...file }),
      z.strictObject({ jenis: z.literal('teks'), ...amounts, maks_kata: count(1, 3000) }),
    ],
    { error: 'Jenis bukti tidak dikenal. Pilih foto, video, dokumen, atau teks.' },
  )
  .refine((one) => one.jumlah_min <= one.jumlah_maks, {
    path: ['jumlah_maks'],
    error: 'Jumlah paling banyak tidak boleh di bawah jumlah paling sedikit.',
  });
export type Proof = z.infer<typeof Proof>;

/** How many classmates' submissions each learner may review after handing in. */
export const peerReview = z.strictObject({ jumlah: count(1, 3) });

export const proof = z.array(Proof).min(1, { error: 'Tulis paling sedikit satu bukti.' }).max(10);
