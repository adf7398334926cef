import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { z } from 'zod';
import {
  code,
  codes,
  count,
  eitherText,
  lines,
  mediaId,
  percent,
  peerReview,
  phrase,
  proof,
  prose,
} from './curriculum-fields.js';

const lesson = { kode: code, judul: phrase(160), durasi_menit: count(1, 600) };
const script = { naskah_md: prose.optional(), naskah: LessonDocument.optional() };
const production = { catatan_produksi: phrase(1000).optional() };

const Reading = z
  .strictObject({
    ...lesson,
    jenis: z.literal('bacaan'),
    isi_md: prose.optional(),
    isi: LessonDocument.optional(),
    poin_kunci: lines(20),
  })
  .check(eitherText('isi'));

const Youtube = z.strictObject({
  id: z.string().regex(/^[\w-]{11}$/, { error: 'Alamat video YouTube tidak dikenal.' }),
  judul: phrase(200),
});

const Video = z
  .strictObject({
    ...lesson,
    jenis: z.literal('video'),
    ...script,
    media: mediaId.optional(),
    youtube: Youtube.optional(),
    daftar_adegan: lines(60),
    ...production,
  })
  .check(eitherText('naskah'));

const Audio = z
  .strictObject({ ...lesson, jenis: z.literal('audio'), ...script, media: mediaId.optional(), ...production })
  .check(eitherText('naskah'));

/** Questions drawn at random from the bank; a missing `modul` or `tingkat` leaves the choice open. */
const Draw = z.strictObject({
  modul: code.optional(),
  tingkat: z.enum(['mudah', 'sedang', 'sulit'], { error: 'Pilih mudah, sedang, atau sulit.' }).optional(),
  jumlah: count(1, 100),
});
export type CurriculumDraw = z.infer<typeof Draw>;

const Quiz = z
  .strictObject({
    ...lesson,
    jenis: z.literal('kuis'),
    soal: codes,
    acak_soal: z.array(Draw).min(1).max(20).optional(),
    acak_urutan: z.boolean().optional(),
    durasi_kuis_menit: count(1, 600).optional(),
    nilai_minimal: percent,
    maks_percobaan: count(1, 100),
  })
  .check(({ value, issues }) => {
    if (value.soal.length > 0 || value.acak_soal) return;
    const message = 'Pilih paling sedikit satu soal.';
    issues.push({ code: 'custom', input: value, path: ['soal'], message });
  });

const PhotoTask = z
  .strictObject({
    ...lesson,
    jenis: z.literal('tugas_foto'),
    instruksi_md: prose.optional(),
    instruksi: LessonDocument.optional(),
    bukti: proof,
    daftar_periksa: lines(40),
    tinjauan_sejawat: peerReview.optional(),
  })
  .check(eitherText('instruksi'));

const InPerson = z.strictObject({
  ...lesson,
  jenis: z.literal('tatap_muka'),
  alat: lines(40),
  rencana: z
    .array(z.strictObject({ menit: count(1, 600), kegiatan: phrase(500) }))
    .min(1)
    .max(60),
});

const Scorm = z.strictObject({
  ...lesson,
  jenis: z.literal('scorm'),
  paket: mediaId,
  nilai_minimal: percent.optional(),
});

/** A lesson of the file (`modul[].pelajaran[]`), by its `jenis`. */
export const CurriculumLesson = z.discriminatedUnion(
  'jenis',
  [Reading, Video, Audio, Quiz, PhotoTask, InPerson, Scorm],
  {
    error:
      'Jenis pelajaran tidak dikenal. Pilih bacaan, video, audio, kuis, tugas_foto, tatap_muka, atau scorm.',
  },
);
export type CurriculumLesson = z.infer<typeof CurriculumLesson>;
