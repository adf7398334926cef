import { z } from 'zod';
import { CurriculumQuestion, FinalAssignment } from './curriculum-assessment.js';
import { code, count, day, lines, percent, phrase, proof, prose, uniqueCodes } from './curriculum-fields.js';

/*
 * The curriculum file, version 1: a published format that trainers write and exchange, so its keys are Indonesian.
 * Every object is strict: a misspelt key is an error with its path, never dropped in silence.
 */

const lesson = { kode: code, judul: phrase(160), durasi_menit: count(1, 600) };

const Lesson = z.discriminatedUnion(
  'jenis',
  [
    z.strictObject({ ...lesson, jenis: z.literal('bacaan'), isi_md: prose, poin_kunci: lines(20) }),
    z.strictObject({
      ...lesson,
      jenis: z.literal('video'),
      naskah_md: prose,
      daftar_adegan: lines(60),
      catatan_produksi: phrase(1000).optional(),
    }),
    z.strictObject({
      ...lesson,
      jenis: z.literal('audio'),
      naskah_md: prose,
      catatan_produksi: phrase(1000).optional(),
    }),
    z.strictObject({
      ...lesson,
      jenis: z.literal('kuis'),
      soal: uniqueCodes,
      nilai_minimal: percent,
      maks_percobaan: count(1, 100),
    }),
    z.strictObject({
      ...lesson,
      jenis: z.literal('tugas_foto'),
      instruksi_md: prose,
      bukti: proof,
      daftar_periksa: lines(40),
    }),
    z.strictObject({
      ...lesson,
      jenis: z.literal('tatap_muka'),
      alat: lines(40),
      rencana: z
        .array(z.strictObject({ menit: count(1, 600), kegiatan: phrase(500) }))
        .min(1)
        .max(60),
    }),
  ],
  {
    error: 'Jenis pelajaran tidak dikenal. Pilih bacaan, video, audio, kuis, tugas_foto, atau tatap_muka.',
  },
);

const Module = z.strictObject({
  kode: code,
  judul: phrase(160),
  jp: count(1, 1000),
  tujuan: lines(20),
  pelajaran: z.array(Lesson).min(1, { error: 'Modul harus berisi pelajaran.' }).max(100),
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
  versi_skema: z.literal(1, { error: 'Versi berkas yang didukung adalah 1.' }),
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
export type CurriculumLesson = z.infer<typeof Lesson>;
