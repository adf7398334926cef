import type { BankQuestion } from './api/questions.js';

export type Kind = BankQuestion['kind'];
export type Level = BankQuestion['level'];
type Use = BankQuestion['usedIn'][number];

export const KINDS: Readonly<Record<Kind, string>> = {
  single: 'Pilihan ganda',
  multiple: 'Pilihan ganda, beberapa benar',
  true_false: 'Benar atau salah',
  matching: 'Menjodohkan',
  ordering: 'Mengurutkan',
  numeric: 'Angka',
  short_answer: 'Isian singkat',
  hotspot: 'Titik pada gambar',
};

/** When to take which kind, said where it is chosen. */
export const KIND_HINTS: Readonly<Record<Kind, string>> = {
  single: 'Satu pilihan yang benar.',
  multiple: 'Lebih dari satu pilihan yang benar.',
  true_false: 'Satu pernyataan, dinilai benar atau salah.',
  matching: 'Setiap baris dipasangkan dengan jawabannya.',
  ordering: 'Langkah-langkah disusun berurutan.',
  numeric: 'Jawaban berupa angka, boleh dengan toleransi.',
  short_answer: 'Peserta menulis satu atau beberapa kata.',
  hotspot: 'Peserta menunjuk tempat di sebuah foto.',
};

export const LEVELS: Readonly<Record<Level, string>> = { easy: 'Mudah', medium: 'Sedang', hard: 'Sukar' };

const USES: Readonly<Record<Use['type'], string>> = {
  quiz: 'Kuis',
  embedded: 'Dalam pelajaran',
  pre_test: 'Tes awal',
  post_test: 'Tes akhir',
  drawn: 'Diundi',
};

/** `Kuis: Kuis Bab 2`, or `Tes awal`. */
export const wordsOfUse = ({ type, title, lessonCode }: Use): string =>
  lessonCode === null ? USES[type] : `${USES[type]}: ${title}`;
