import { z } from 'zod';
import { code, count, mediaId, phrase, repeated } from './curriculum-fields.js';
import { curriculumQuestionKinds as kinds, keyErrors } from './curriculum-keys.js';

const optionId = z
  .string()
  .regex(/^[a-z0-9]{1,10}$/, { error: 'Huruf pilihan memakai huruf kecil atau angka.' });
const choices = z
  .array(z.strictObject({ id: optionId, teks: phrase(500), umpan_balik: phrase(1000).optional() }))
  .min(2, { error: 'Tulis paling sedikit dua pilihan.' })
  .max(10);

/**
 * A question of the bank (`bank_soal`). `kunci` by kind: ids of options; `"a:1"` pairs; ids in their right order;
 * `"12.5"`; accepted words (`*` stands for anything); areas `"x,y,w,h"` as shares of the picture.
 */
export const CurriculumQuestion = z
  .strictObject({
    id: code,
    modul: code,
    jenis: z.enum(kinds, {
      error: `Jenis soal tidak dikenal. Pilih ${kinds.slice(0, -1).join(', ')}, atau ${kinds.at(-1)}.`,
    }),
    tingkat: z.enum(['mudah', 'sedang', 'sulit'], { error: 'Pilih mudah, sedang, atau sulit.' }),
    pertanyaan: phrase(1000),
    opsi: choices.optional(),
    /** The right-hand side of a matching question. */
    pasangan: z
      .array(z.strictObject({ id: optionId, teks: phrase(500) }))
      .min(2, { error: 'Tulis paling sedikit dua pasangan.' })
      .max(10)
      .optional(),
    kunci: z
      .array(phrase(200))
      .min(1, { error: 'Kunci jawaban belum diisi.' })
      .max(20, { error: 'Kunci paling banyak 20.' }),
    /** How far a number may be off. */
    toleransi: z.number({ error: 'Isi dengan angka.' }).min(0, { error: 'Paling sedikit 0.' }).optional(),
    satuan: phrase(30).optional(),
    gambar: mediaId.optional(),
    /** What the picture shows, for people who do not see it. */
    gambar_alt: phrase(500).optional(),
    umpan_balik_benar: phrase(1000),
    umpan_balik_salah: phrase(1000),
    skor: count(1, 100),
  })
  .check(({ value, issues }) => {
    const wrong = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    for (const list of ['opsi', 'pasangan'] as const) {
      const ids = (value[list] ?? []).map(({ id }) => id);
      for (const index of repeated(ids))
        wrong([list, index, 'id'], `Pilihan "${ids[index]}" ditulis dua kali.`);
    }
    for (const index of repeated(value.kunci))
      wrong(['kunci', index], `Kunci "${value.kunci[index]}" ditulis dua kali.`);
    for (const { path, message } of keyErrors(value)) wrong(path, message);
  });
export type CurriculumQuestion = z.infer<typeof CurriculumQuestion>;
