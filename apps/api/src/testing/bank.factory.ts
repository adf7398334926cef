import type { BankImport, BankQuestionBody } from '@sinau/contracts/bank-question.contract.js';
import { importSeedCourse, readSeedCourse } from './courses.factory.js';
import { CourseImportService } from '../courses/course-import.service.js';
import { CoursesService } from '../courses/courses.service.js';
import { fileUpload } from './file-upload.js';
import type { TestApi } from './test-api.js';
import type { TestClient } from './test-client.js';

/** A legal single-choice question of fotografi-produk. */
export function questionBody(change: Partial<BankQuestionBody> = {}): BankQuestionBody {
  return {
    moduleCode: 'FP-1',
    level: 'easy',
    kind: 'single',
    text: 'Cahaya mana yang paling murah?',
    options: [
      { id: 'a', text: 'Jendela', feedback: 'Gratis setiap hari.' },
      { id: 'b', text: 'Lampu studio', feedback: '' },
    ],
    matches: [],
    key: ['a'],
    tolerance: 0,
    unit: '',
    imageId: null,
    imageAlt: '',
    feedbackCorrect: 'Tepat.',
    feedbackWrong: 'Belum tepat.',
    points: 1,
    ...change,
  };
}

/** Sends a file to the bank as the portal does. */
export async function importBank(
  client: TestClient,
  query: Record<string, string>,
  content: string | Buffer,
  field = 'file',
) {
  const url = `/api/bank/import?${new URLSearchParams(query)}`;
  return client.inject<BankImport>(fileUpload(url, content, { field, name: 'soal.txt', type: 'text/plain' }));
}

/** Two courses in the catalogue. */
export async function twoCourses(api: TestApi): Promise<{ photos: string; packaging: string }> {
  const photos = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const packaging = await importSeedCourse(api, 'desain-kemasan', { publish: true });
  return { photos: photos.courseId, packaging: packaging.courseId };
}

type FileQuestion = Record<string, unknown>;

/** The questions of every new kind, as a curriculum file has them. */
export const NEW_KINDS: readonly FileQuestion[] = [
  {
    id: 'FP-J',
    jenis: 'menjodohkan',
    pertanyaan: 'Jodohkan',
    opsi: [
      { id: 'a', teks: 'Alas' },
      { id: 'b', teks: 'Fokus' },
    ],
    pasangan: [
      { id: '1', teks: 'Latar bawah' },
      { id: '2', teks: 'Ketajaman' },
      { id: '3', teks: 'Warna' },
    ],
    kunci: ['a:1', 'b:2'],
  },
  {
    id: 'FP-U',
    jenis: 'mengurutkan',
    pertanyaan: 'Urutkan',
    opsi: ['a', 'b', 'c', 'd'].map((id) => ({ id, teks: `Langkah ${id}` })),
    kunci: ['a', 'b', 'c', 'd'],
  },
  { id: 'FP-A', jenis: 'angka', pertanyaan: 'Berapa?', kunci: ['12.5'], toleransi: 0.5, satuan: 'cm' },
  { id: 'FP-I', jenis: 'isian', pertanyaan: 'Disebut?', kunci: ['tripod', 'kaki *tiga'] },
];

/** Publishes fotografi-produk as a version of format 2 after `change` had its way with the file. */
export async function publishChanged(
  api: TestApi,
  change: (file: Record<string, unknown>) => void,
): Promise<{ courseId: string; versionId: string }> {
  const file = { ...(await readSeedCourse('fotografi-produk')), versi_skema: 2 };
  change(file);
  const { courseId, versionId } = await api.app.get(CourseImportService).import(null, file);
  await api.app.get(CoursesService).publish(null, courseId, versionId);
  return { courseId, versionId };
}

/** Adds the new kinds to the bank of a file. */
export function withNewKinds(file: Record<string, unknown>): void {
  const shared = {
    modul: 'FP-1',
    tingkat: 'mudah',
    umpan_balik_benar: 'Tepat.',
    umpan_balik_salah: 'Belum.',
    skor: 1,
  };
  (file['bank_soal'] as FileQuestion[]).push(...NEW_KINDS.map((one) => ({ ...shared, ...one })));
}
