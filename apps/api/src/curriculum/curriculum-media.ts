import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { mediaIdsOf } from '@sinau/contracts/lesson-document.js';
import type { CurriculumFile } from './curriculum-file.js';
import type { CurriculumLesson } from './curriculum-lesson.js';

/** An upload that a curriculum file mentions, and where it does. */
export interface MediaUse {
  readonly id: string;
  /** As in errors: `modul[0].pelajaran[2].isi`. */
  readonly path: string;
}

const inDocument = (document: LessonDocument | undefined, path: string): MediaUse[] =>
  document ? mediaIdsOf(document).map((id) => ({ id, path })) : [];

function inLesson(lesson: CurriculumLesson, path: string): MediaUse[] {
  switch (lesson.jenis) {
    case 'bacaan':
      return inDocument(lesson.isi, `${path}.isi`);
    case 'video':
    case 'audio':
      return [
        ...(lesson.media ? [{ id: lesson.media, path: `${path}.media` }] : []),
        ...inDocument(lesson.naskah, `${path}.naskah`),
      ];
    case 'tugas_foto':
      return inDocument(lesson.instruksi, `${path}.instruksi`);
    default:
      return [];
  }
}

/** Every SCORM package of a curriculum. */
export function packageUsesOf({ modul }: Pick<CurriculumFile, 'modul'>): MediaUse[] {
  return modul.flatMap(({ pelajaran }, m) =>
    pelajaran.flatMap((lesson, l) =>
      lesson.jenis === 'scorm' ? [{ id: lesson.paket, path: `modul[${m}].pelajaran[${l}].paket` }] : [],
    ),
  );
}

/** Every upload that a curriculum shows. SCORM packages are kept elsewhere. */
export function mediaUsesOf({
  modul,
  bank_soal,
  tugas_akhir,
}: Pick<CurriculumFile, 'modul' | 'bank_soal' | 'tugas_akhir'>): MediaUse[] {
  return [
    ...modul.flatMap(({ pelajaran }, m) =>
      pelajaran.flatMap((lesson, l) => inLesson(lesson, `modul[${m}].pelajaran[${l}]`)),
    ),
    ...bank_soal.flatMap(({ gambar }, q) => (gambar ? [{ id: gambar, path: `bank_soal[${q}].gambar` }] : [])),
    ...inDocument(tugas_akhir.instruksi, 'tugas_akhir.instruksi'),
  ];
}
