import { z } from 'zod';
import { code, count, percent, phrase, proof, prose, repeated } from './curriculum-fields.js';

const optionId = z
  .string()
  .regex(/^[a-z0-9]{1,10}$/, { error: 'Huruf pilihan memakai huruf kecil atau angka.' });

/** A question of the bank (`bank_soal`). */
export const CurriculumQuestion = z
  .strictObject({
    id: code,
    modul: code,
    jenis: z.enum(['pilihan_ganda', 'pilihan_jamak', 'benar_salah'], {
      error: 'Jenis soal tidak dikenal. Pilih pilihan_ganda, pilihan_jamak, atau benar_salah.',
    }),
    tingkat: z.enum(['mudah', 'sedang', 'sulit'], { error: 'Pilih mudah, sedang, atau sulit.' }),
    pertanyaan: phrase(1000),
    opsi: z
      .array(z.strictObject({ id: optionId, teks: phrase(500) }))
      .min(2, { error: 'Tulis paling sedikit dua pilihan.' })
      .max(10),
    kunci: z.array(optionId).min(1, { error: 'Kunci jawaban belum diisi.' }).max(10),
    umpan_balik_benar: phrase(1000),
    umpan_balik_salah: phrase(1000),
    skor: count(1, 100),
  })
  .check(({ value, issues }) => {
    const wrong = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    const ids = value.opsi.map(({ id }) => id);
    for (const index of repeated(ids))
      wrong(['opsi', index, 'id'], `Pilihan "${ids[index]}" ditulis dua kali.`);
    for (const index of repeated(value.kunci))
      wrong(['kunci', index], `Kunci "${value.kunci[index]}" ditulis dua kali.`);
    for (const [index, key] of value.kunci.entries()) {
      if (!ids.includes(key)) wrong(['kunci', index], `Kunci "${key}" tidak ada di pilihan jawaban.`);
    }
    if (value.jenis !== 'pilihan_jamak' && value.kunci.length > 1)
      wrong(['kunci'], 'Jenis soal ini hanya punya satu kunci.');
    if (value.jenis === 'benar_salah' && ids.length !== 2)
      wrong(['opsi'], 'Soal benar-salah punya tepat dua pilihan.');
  });
export type CurriculumQuestion = z.infer<typeof CurriculumQuestion>;

const Criterion = z.strictObject({
  kriteria: phrase(200),
  bobot_persen: count(1, 100),
  tingkat: z
    .array(z.strictObject({ skor: count(0, 10), label: phrase(80), deskripsi: phrase(1000) }))
    .min(2, { error: 'Tulis paling sedikit dua tingkat.' })
    .max(10)
    .check(({ value, issues }) => {
      for (const index of repeated(value.map(({ skor }) => skor))) {
        issues.push({
          code: 'custom',
          input: value,
          path: [index, 'skor'],
          message: 'Skor ini sudah dipakai tingkat lain.',
        });
      }
    }),
});

/** The final assignment (`tugas_akhir`), graded by its rubric. */
export const FinalAssignment = z.strictObject({
  kode: code,
  judul: phrase(160),
  instruksi_md: prose,
  bukti: proof,
  nilai_lulus: percent,
  boleh_perbaikan: count(0, 10),
  rubrik: z
    .array(Criterion)
    .min(1, { error: 'Rubrik belum berisi kriteria.' })
    .max(20)
    .check(({ value, issues }) => {
      for (const index of repeated(value.map(({ kriteria }) => kriteria))) {
        issues.push({
          code: 'custom',
          input: value,
          path: [index, 'kriteria'],
          message: 'Kriteria ini ditulis dua kali.',
        });
      }
      const sum = value.reduce((total, one) => total + one.bobot_persen, 0);
      if (sum !== 100)
        issues.push({
          code: 'custom',
          input: value,
          path: [],
          message: `Jumlah bobot rubrik ${sum}, seharusnya 100.`,
        });
    }),
});
