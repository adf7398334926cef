import type { LessonBlock, LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { plainTextOf, questionCodesOf } from '@sinau/contracts/lesson-document.js';
import type { Media } from '@sinau/contracts/media.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';
import { readCurriculum } from '../curriculum/curriculum-reader.js';
import { isObject, textIn, type FileObject } from './file-object.js';
import type { LoadedDraft } from './loaded-draft.js';

export interface Problem extends FieldError {
  readonly moduleId: string | null;
  readonly lessonId: string | null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const PLACE = /^modul\[(\d+)\](?:\.pelajaran\[(\d+)\])?\.?/;

/** The importer's errors over the written file, each with the module and lesson that it is about. */
export function fileProblems({ file, modules }: Pick<LoadedDraft, 'file' | 'modules'>): Problem[] {
  const reading = readCurriculum(file);
  if (!('errors' in reading)) return [];
  return reading.errors.map((error) => {
    const place = PLACE.exec(error.path);
    const module = place ? modules[Number(place[1])] : undefined;
    const lesson = place?.[2] ? module?.lessons[Number(place[2])] : undefined;
    return { ...error, moduleId: module?.id ?? null, lessonId: lesson?.id ?? null };
  });
}

type Known = ReadonlyMap<string, Pick<Media, 'state' | 'title'>>;

/** Texts and questions that show what is not there, or not ready: learners would meet a gap. */
export function mediaProblems(
  { modules, questions }: Pick<LoadedDraft, 'modules' | 'questions'>,
  media: Known,
): Problem[] {
  const inLessons = modules.flatMap((module) =>
    module.lessons.flatMap((lesson) =>
      lesson.mediaIds.map((id) => ({ id, path: 'media', moduleId: module.id, lessonId: lesson.id })),
    ),
  );
  const inQuestions = questions.flatMap((question, index) => {
    const id = isObject(question) ? textIn(question, 'gambar') : '';
    return id ? [{ id, path: `bank_soal[${index}].gambar`, moduleId: null, lessonId: null }] : [];
  });
  return [...inLessons, ...inQuestions].flatMap(({ id, ...place }) => {
    const message = whyNot(media.get(id));
    return message ? [{ ...place, message }] : [];
  });
}

/** Ids of all that the draft's lessons and questions show. */
export function mediaIn({ modules, questions }: Pick<LoadedDraft, 'modules' | 'questions'>): string[] {
  const inLessons = modules.flatMap(({ lessons }) => lessons.flatMap(({ mediaIds }) => mediaIds));
  const inQuestions = questions.flatMap((question) => (isObject(question) ? textIn(question, 'gambar') : ''));
  // What is no id at all is named by the file's own checks.
  return [...new Set([...inLessons, ...inQuestions])].filter((id) => UUID.test(id));
}

/** Packages of the draft's lessons, by lesson. */
export function packageOf(source: FileObject): string | undefined {
  const id = textIn(source, 'jenis') === 'scorm' ? textIn(source, 'paket') : '';
  return UUID.test(id) ? id : undefined;
}

/** Lessons whose package is not there, was refused, or is still being unpacked. */
export function packageProblems(
  { modules }: Pick<LoadedDraft, 'modules'>,
  ready: ReadonlyMap<string, number>,
): Problem[] {
  return modules.flatMap((module) =>
    module.lessons.flatMap((lesson) => {
      const id = packageOf(lesson.source);
      if (id === undefined || ready.has(id)) return [];
      const message = 'Paket SCORM belum siap atau sudah tidak ada. Unggah lagi paketnya.';
      return [{ path: 'paket', message, moduleId: module.id, lessonId: lesson.id }];
    }),
  );
}

/** Lessons with nothing in them: a document may be empty, a lesson that people open should not be. */
export function emptyProblems({ modules }: Pick<LoadedDraft, 'modules'>): Problem[] {
  return modules.flatMap((module) =>
    module.lessons.flatMap((lesson) =>
      lesson.mediaIds.length === 0 && isBare(lesson.source)
        ? [{ path: 'isi', message: 'Pelajaran ini masih kosong.', moduleId: module.id, lessonId: lesson.id }]
        : [],
    ),
  );
}

function isBare(source: FileObject): boolean {
  const document = source.isi ?? source.naskah ?? source.instruksi;
  if (!isObject(document) || isObject(source.youtube)) return false;
  const text = document as unknown as LessonDocument;
  return plainTextOf(text) === '' && questionCodesOf(text).length === 0 && !text.content.some(isYoutube);
}

const isYoutube = (block: LessonBlock) => block.type === 'youtube';

function whyNot(media: Pick<Media, 'state' | 'title'> | undefined): string | undefined {
  if (!media) return 'Ada media yang sudah tidak ada. Pilih lagi atau hapus bloknya.';
  if (media.state === 'ready') return undefined;
  return media.state === 'failed'
    ? `Media "${media.title}" gagal diproses. Unggah lagi atau hapus bloknya.`
    : `Media "${media.title}" masih diproses. Tunggu sebentar.`;
}

/** The problems of one lesson, with paths inside it. */
export function problemsOfLesson(problems: readonly Problem[], lessonId: string): FieldError[] {
  return problems
    .filter((problem) => problem.lessonId === lessonId)
    .map(({ path, message }) => ({ path: path.replace(PLACE, ''), message }));
}
