import { z } from 'zod';
import { FinalAssignment } from './curriculum-assessment.js';
import { code, count, day, lines, percent, phrase, prose, uniqueCodes } from './curriculum-fields.js';
import { CurriculumLesson } from './curriculum-lesson.js';
import { CurriculumQuestion } from './curriculum-question.js';

/*
 * The curriculum file, versions 1 and 2: a published format that trainers write and exchange, so its keys are
 * Indonesian. Every object is strict: a misspelt key is an error with its path, never dropped in silence.
 * Version 2 adds documents beside Markdown, media, SCORM packages, draws from the bank and five kinds of questions.
 */

const Module = z.strictObject({
  kode: code,
  judul: phrase(160),
  jp: count(1, 1000),
  tujuan: lines(20),
  pelajaran: z.array(CurriculumLesson).min(1, { error: 'Modul harus berisi pelajaran.' }).max(100),
});

const CompletionRule = z.strictObject({
  kehadiran_min_persen: percent,
  pelajaran_selesai_min_persen: percent,
  nilai_post_test_min: percent,
  tugas_akhir_min: percent,
  evaluasi_penyelenggaraan_wajib: z.boolean(),
  bobot_nilai_akhir: z.strictObject({ post_test: percent, tugas_akhir: percent, kuis_modul: percent }),
  predikat: z
    .array(z.strictObject({ min: percent, label: phrase(60) }))
    .min(1)
    .max(10),
  catatan: phrase(1000).optional(),
});

/** One schema per top-level key, so that checks between sections still run where another section is wrong. */
export const curriculumSections = {
  versi_skema: z.literal([1, 2], { error: 'Versi berkas yang didukung adalah 1 dan 2.' }),
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'Slug memakai huruf kecil, angka, dan tanda hubung.',
    }),
  kode: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,9}$/, { error: 'Kode memakai 2 sampai 10 huruf besar atau angka.' }),
  judul: phrase(160),
  judul_pendek: phrase(60),
  rumpun: phrase(80),
  bahasa: z.literal('id', { error: 'Bahasa yang didukung adalah "id".' }),
  penulis: phrase(500).optional(),
  lisensi_usulan: phrase(200).optional(),
  tinjau_ulang_sebelum: day.optional(),
  ringkasan: phrase(600),
  deskripsi_md: prose,
  tujuan_umum: phrase(1000),
  tujuan_khusus: lines(30),
  sasaran: phrase(500),
  prasyarat: lines(30),
  perlengkapan: lines(60),
  metode: phrase(300).optional(),
  menit_per_jp: count(1, 240),
  jp_total: count(1, 1000),
  menit_total: count(1, 100_000),
  rujukan_aturan: lines(60).optional(),
  kelulusan: CompletionRule,
  modul: z.array(Module).min(1, { error: 'Kurikulum harus berisi modul.' }).max(60),
  bank_soal: z.array(CurriculumQuestion).min(1, { error: 'Bank soal belum berisi soal.' }).max(2000),
  pre_test: z.strictObject({
    soal: uniqueCodes,
    durasi_menit: count(1, 600),
    mempengaruhi_kelulusan: z.boolean().optional(),
    acak_urutan: z.boolean().optional(),
  }),
  post_test: z.strictObject({
    soal: uniqueCodes,
    durasi_menit: count(1, 600),
    acak_urutan: z.boolean().optional(),
  }),
  tugas_akhir: FinalAssignment,
};

export const CurriculumFile = z.strictObject(curriculumSections, {
  error: (issue) => (issue.code === 'invalid_type' ? 'Berkas kurikulum harus berupa objek JSON.' : undefined),
});
export type CurriculumFile = z.infer<typeof CurriculumFile>;
