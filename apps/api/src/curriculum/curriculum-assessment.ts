import { z } from 'zod';
import {
  code,
  count,
  eitherText,
  peerReview,
  percent,
  phrase,
  proof,
  prose,
  repeated,
} from './curriculum-fields.js';
import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';

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
export const FinalAssignment = z
  .strictObject({
    kode: code,
    judul: phrase(160),
    instruksi_md: prose.optional(),
    instruksi: LessonDocument.optional(),
    bukti: proof,
    nilai_lulus: percent,
    boleh_perbaikan: count(0, 10),
    tinjauan_sejawat: peerReview.optional(),
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
  })
  .check(eitherText('instruksi'));
export type FinalAssignment = z.infer<typeof FinalAssignment>;
