import { objectsIn, type FileObject } from './file-object.js';

/** A curriculum file taken apart: what the draft's rows hold. */
export interface DraftParts {
  /** Top-level keys in their order; `modul` and `bank_soal` only keep their places. */
  readonly head: FileObject;
  readonly modules: readonly { readonly source: FileObject; readonly lessons: readonly FileObject[] }[];
  readonly questions: readonly unknown[];
}

/** Takes a curriculum file apart so that `writeDraft` gives back the same text. */
export function readDraft(file: FileObject): DraftParts {
  const { bank_soal: questions } = file;
  return {
    head: { ...file, modul: [], bank_soal: [] },
    modules: objectsIn(file, 'modul').map((module) => ({
      source: { ...module, pelajaran: [] },
      lessons: objectsIn(module, 'pelajaran'),
    })),
    questions: Array.isArray(questions) ? questions : [],
  };
}
