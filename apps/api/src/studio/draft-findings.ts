import type { LessonBlock, LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { questionCodesOf } from '@sinau/contracts/lesson-document.js';
import type { Problem } from './draft-problems.js';
import { isObject, numberIn, objectIn, objectsIn, textIn, textsIn, type FileObject } from './file-object.js';
import type { LessonRow, LoadedDraft } from './loaded-draft.js';

/** Something a reviewer may want changed; it keeps nobody from publishing. */
type Finding = Problem;

type Draft = Pick<LoadedDraft, 'modules' | 'questions' | 'row'>;
type Report = (path: string, message: string) => void;

/**
 * What deserves another look before learners meet it: keys of tests that quizzes tell, and pictures that nobody can
 * hear described (WCAG 2.2, success criterion 1.1.1).
 */
export function findingsOf(draft: Draft): Finding[] {
  const tests = testedIn(draft.row.head);
  const inLessons = draft.modules.flatMap(({ id: moduleId, lessons }) =>
    lessons.flatMap((lesson) => {
      const found: Finding[] = [];
      const report: Report = (path, message) => found.push({ path, message, moduleId, lessonId: lesson.id });
      toldKeys(lesson, tests, report);
      tooFewToDraw(lesson, draft.questions, tests, report);
      undescribed(lesson, report);
      return found;
    }),
  );
  return [...inLessons, ...undescribedQuestions(draft.questions)];
}

/** Codes of the tests' questions, with the words for where they are asked. */
function testedIn(head: FileObject): ReadonlyMap<string, string> {
  const before = textsIn(objectIn(head, 'pre_test'), 'soal');
  const after = textsIn(objectIn(head, 'post_test'), 'soal');
  return new Map([
    ...before.map((code) => [code, 'tes awal'] as const),
    ...after.map((code) => [code, before.includes(code) ? 'kedua tes' : 'tes akhir'] as const),
  ]);
}

/** A quiz tells its keys after each answer, so the test would only ask who remembers them. */
function toldKeys({ source }: LessonRow, tests: ReadonlyMap<string, string>, report: Report): void {
  const title = textIn(source, 'judul');
  for (const code of textsIn(source, 'soal')) {
    const test = tests.get(code);
    if (test)
      report('soal', `Soal ${code} dipakai di "${title}" dan di ${test}. Kuncinya sudah diketahui peserta.`);
  }
  const document = documentOf(source);
  for (const code of document ? questionCodesOf(document) : []) {
    const test = tests.get(code);
    if (test)
      report('isi', `Soal ${code} ada di "${title}" dan di ${test}. Di pelajaran, soal ini tidak tampil.`);
  }
}

/** A draw takes a test's question only when nothing else is left. */
function tooFewToDraw(
  { source }: LessonRow,
  questions: readonly unknown[],
  tests: ReadonlyMap<string, string>,
  report: Report,
): void {
  const fixed = textsIn(source, 'soal');
  const free = questions
    .filter(isObject)
    .filter((one) => !tests.has(textIn(one, 'id')) && !fixed.includes(textIn(one, 'id')));
  for (const draw of objectsIn(source, 'acak_soal')) {
    const fitting = free.filter((one) =>
      ['modul', 'tingkat'].every((key) => !draw[key] || draw[key] === one[key]),
    );
    if (fitting.length < numberIn(draw, 'jumlah', 0))
      report('acak_soal', `Undian "${textIn(source, 'judul')}" ikut memakai soal tes. Tambah soal di bank.`);
  }
}

const isBlank = (alt: string) => alt.trim() === '';

function blanksIn(block: LessonBlock): number {
  if (block.type === 'image') return isBlank(block.attrs.alt) ? 1 : 0;
  if (block.type !== 'beforeAfter') return 0;
  return [block.attrs.beforeAlt, block.attrs.afterAlt].filter(isBlank).length;
}

function undescribed({ source }: LessonRow, report: Report): void {
  const count = (documentOf(source)?.content ?? []).reduce((sum, block) => sum + blanksIn(block), 0);
  if (count === 0) return;
  const pictures = count === 1 ? 'Gambar' : `${count} gambar`;
  report('isi', `${pictures} di pelajaran "${textIn(source, 'judul')}" belum diberi keterangan (alt).`);
}

function undescribedQuestions(questions: readonly unknown[]): Finding[] {
  return questions.flatMap((question, index) => {
    if (!isObject(question) || !textIn(question, 'gambar') || !isBlank(textIn(question, 'gambar_alt')))
      return [];
    const message = `Gambar di soal ${textIn(question, 'id')} belum diberi keterangan (alt).`;
    return { path: `bank_soal[${index}].gambar_alt`, message, moduleId: null, lessonId: null };
  });
}

function documentOf(source: FileObject): LessonDocument | undefined {
  const document = source.isi ?? source.naskah ?? source.instruksi;
  return isObject(document) ? (document as unknown as LessonDocument) : undefined;
}
