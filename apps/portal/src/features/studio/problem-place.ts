import { staffPaths } from '../staff-kit/staff-paths.js';
import type { StudioCourse } from './api/studio-course.js';
import { babWords } from './bab-words.js';
import { findRow, titleOf } from './tree-model.js';
import { rowDomId } from './use-tree-state.js';

type Problem = StudioCourse['problems'][number];

/** Where a problem is mended, and what that place is called. */
export interface ProblemPlace {
  readonly href: string;
  readonly label: string;
}

const FORMS: readonly (readonly [prefix: string, label: string, href: (id: string) => string])[] = [
  ['kelulusan', 'Kelulusan', staffPaths.studioCompletion],
  ['pre_test', 'Tes awal', staffPaths.studioTests],
  ['post_test', 'Tes akhir', staffPaths.studioTests],
  ['tugas_akhir', 'Tugas akhir', staffPaths.studioAssignment],
  ['modul', 'Susunan', staffPaths.studio],
  ['bank_soal', 'Bank soal', (id) => `/kantor/bank-soal?pelatihan=${id}`],
];

const FIELDS: Readonly<Record<string, string>> = {
  judul: 'Judul',
  judul_pendek: 'Judul pendek',
  rumpun: 'Rumpun',
  ringkasan: 'Ringkasan',
  deskripsi_md: 'Deskripsi',
  tujuan_umum: 'Tujuan',
  tujuan_khusus: 'Tujuan khusus',
  tujuan: 'Tujuan',
  sasaran: 'Sasaran',
  isi_md: 'Isi',
  isi: 'Isi',
  naskah_md: 'Naskah',
  naskah: 'Naskah',
  instruksi_md: 'Petunjuk',
  instruksi: 'Petunjuk',
  poin_kunci: 'Poin kunci',
  adegan: 'Adegan',
  alat: 'Alat',
  soal: 'Soal',
  rubrik: 'Rubrik',
  bukti: 'Bukti',
};

/** The message with the field it is about, where the path names one: "Ringkasan: Belum diisi." */
export function problemWords({ path, message }: Pick<Problem, 'path' | 'message'>): string {
  const name = FIELDS[path.split(/[.[]/).findLast((part) => part && !/^\d+\]$/.test(part)) ?? ''];
  return name ? `${name}: ${message}` : message;
}

/** Problems by the place where they are mended, in the order of the course. */
export function problemsByPlace(
  course: StudioCourse,
  problems: readonly Problem[],
): (ProblemPlace & { readonly words: string[] })[] {
  const places = new Map<string, ProblemPlace & { readonly words: string[] }>();
  for (const problem of problems) {
    const place = placeOf(course, problem);
    const known = places.get(place.href + place.label) ?? { ...place, words: [] };
    known.words.push(problemWords(problem));
    places.set(place.href + place.label, known);
  }
  return [...places.values()];
}

/** Lessons open in their editor, bab in the tree, the rest in the form that holds the field. */
export function placeOf(course: StudioCourse, { path, lessonId, moduleId }: Problem): ProblemPlace {
  const row = findRow(course, lessonId ?? moduleId ?? '');
  if (row?.type === 'lesson') {
    return { href: staffPaths.studioLesson(course.id, row.id), label: titleOf(row) };
  }
  if (row) {
    return { href: `${staffPaths.studio(course.id)}#${rowDomId(row.id)}`, label: babWords(titleOf(row)) };
  }
  const form = FORMS.find(([prefix]) => path.startsWith(prefix));
  return form
    ? { href: form[2](course.id), label: form[1] }
    : { href: staffPaths.studioHead(course.id), label: 'Data pelatihan' };
}
