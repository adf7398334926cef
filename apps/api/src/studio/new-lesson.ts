import type { Evidence } from '@sinau/contracts/assignments.contract.js';
import type { LessonKind } from '@sinau/contracts/lessons.contract.js';
import type { FileObject } from './file-object.js';
import { jenisOf, proofsOf } from './file-words.js';

/** What most tasks ask for. */
export const FIRST_PROOF: Evidence = {
  kind: 'photo',
  min: 1,
  max: 3,
  maxMegabytes: 5,
  formats: [],
  maxWords: null,
  note: 'Foto hasil praktik',
};

/** A lesson that was just begun. What it lacks is named by the checks, not filled with examples. */
export function newLesson(code: string, title: string, kind: LessonKind): FileObject {
  const named = { kode: code, judul: title, jenis: jenisOf[kind], durasi_menit: 15 };
  switch (kind) {
    case 'reading':
      return { ...named, isi_md: '', poin_kunci: [] };
    case 'video':
      return { ...named, naskah_md: '', daftar_adegan: [] };
    case 'audio':
      return { ...named, naskah_md: '' };
    case 'quiz':
      return { ...named, soal: [], nilai_minimal: 70, maks_percobaan: 3 };
    case 'photo_assignment':
      return { ...named, instruksi_md: '', bukti: proofsOf([FIRST_PROOF]), daftar_periksa: [] };
    case 'in_person':
      return { ...named, durasi_menit: 45, alat: [], rencana: [] };
    case 'scorm':
      return named;
  }
}
