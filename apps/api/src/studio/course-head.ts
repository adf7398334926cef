import { plainTextOf } from '@sinau/contracts/lesson-document.js';
import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { CourseHead } from '@sinau/contracts/studio-head.contract.js';
import {
  isObject,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  textsIn,
  withChanges,
  type FileObject,
} from './file-object.js';
import { criteriaOf, evidenceIn, peerReviewOf, peerReviewsIn, proofsOf, rubricIn } from './file-words.js';

function testIn(source: FileObject, key: string) {
  const test = objectIn(source, key);
  return {
    questions: textsIn(test, 'soal'),
    minutes: numberIn(test, 'durasi_menit', 20),
    shuffle: test.acak_urutan === true,
  };
}

function completionIn(rule: FileObject): CourseHead['completion'] {
  const weights = objectIn(rule, 'bobot_nilai_akhir');
  return {
    attendancePercent: numberIn(rule, 'kehadiran_min_persen', 80),
    lessonsPercent: numberIn(rule, 'pelajaran_selesai_min_persen', 100),
    postTestScore: numberIn(rule, 'nilai_post_test_min', 70),
    finalAssignmentScore: numberIn(rule, 'tugas_akhir_min', 70),
    surveyRequired: rule.evaluasi_penyelenggaraan_wajib === true,
    weights: {
      postTest: numberIn(weights, 'post_test', 0),
      finalAssignment: numberIn(weights, 'tugas_akhir', 0),
      quizzes: numberIn(weights, 'kuis_modul', 0),
    },
    grades: objectsIn(rule, 'predikat').map((grade) => ({
      min: numberIn(grade, 'min', 0),
      label: textIn(grade, 'label'),
    })),
  };
}

function finalIn(source: FileObject): CourseHead['finalAssignment'] {
  const final = objectIn(source, 'tugas_akhir');
  return {
    title: textIn(final, 'judul'),
    instructions: isObject(final.instruksi)
      ? plainTextOf(final.instruksi as unknown as LessonDocument)
      : textIn(final, 'instruksi_md'),
    evidence: evidenceIn(final),
    passingScore: numberIn(final, 'nilai_lulus', 70),
    revisions: numberIn(final, 'boleh_perbaikan', 0),
    peerReviews: peerReviewsIn(final),
    rubric: rubricIn(final),
  };
}

/** What describes a course, from the top-level keys of its file. */
export function headOf(source: FileObject): CourseHead {
  return {
    title: textIn(source, 'judul'),
    shortTitle: textIn(source, 'judul_pendek'),
    family: textIn(source, 'rumpun'),
    summary: textIn(source, 'ringkasan'),
    description: textIn(source, 'deskripsi_md'),
    goal: textIn(source, 'tujuan_umum'),
    objectives: textsIn(source, 'tujuan_khusus'),
    audience: textIn(source, 'sasaran'),
    prerequisites: textsIn(source, 'prasyarat'),
    equipment: textsIn(source, 'perlengkapan'),
    minutesPerJp: numberIn(source, 'menit_per_jp', 45),
    completion: completionIn(objectIn(source, 'kelulusan')),
    preTest: testIn(source, 'pre_test'),
    postTest: testIn(source, 'post_test'),
    finalAssignment: finalIn(source),
  };
}

// Each section by itself, so that a change keeps what the file says beside it (`kelulusan.catatan`, `tugas_akhir.kode`).
const sections = {
  kelulusan: ({ completion: { weights, grades, ...rule } }: CourseHead): FileObject => ({
    kehadiran_min_persen: rule.attendancePercent,
    pelajaran_selesai_min_persen: rule.lessonsPercent,
    nilai_post_test_min: rule.postTestScore,
    tugas_akhir_min: rule.finalAssignmentScore,
    evaluasi_penyelenggaraan_wajib: rule.surveyRequired,
    bobot_nilai_akhir: {
      post_test: weights.postTest,
      tugas_akhir: weights.finalAssignment,
      kuis_modul: weights.quizzes,
    },
    predikat: grades.map(({ min, label }) => ({ min, label })),
  }),
  pre_test: ({ preTest }: CourseHead) => testFields(preTest),
  post_test: ({ postTest }: CourseHead) => testFields(postTest),
  tugas_akhir: ({ finalAssignment: final }: CourseHead): FileObject => ({
    judul: final.title,
    instruksi_md: final.instructions,
    bukti: proofsOf(final.evidence),
    nilai_lulus: final.passingScore,
    boleh_perbaikan: final.revisions,
    tinjauan_sejawat: peerReviewOf(final.peerReviews),
    rubrik: criteriaOf(final.rubric),
  }),
};

function testFields({ questions, minutes, shuffle }: CourseHead['preTest']): FileObject {
  return { soal: questions, durasi_menit: minutes, acak_urutan: shuffle || undefined };
}

function fieldsOf(head: CourseHead): FileObject {
  return {
    judul: head.title,
    judul_pendek: head.shortTitle,
    rumpun: head.family,
    ringkasan: head.summary,
    deskripsi_md: head.description,
    tujuan_umum: head.goal,
    tujuan_khusus: head.objectives,
    sasaran: head.audience,
    prasyarat: head.prerequisites,
    perlengkapan: head.equipment,
    menit_per_jp: head.minutesPerJp,
  };
}

/** The top-level keys with an edit in them; what the edit does not change stays as it was written. */
export function withHead(source: FileObject, head: CourseHead): FileObject {
  const own = headOf(source);
  const parsed = CourseHead.safeParse(own);
  const before = parsed.success ? parsed.data : own;
  const described = withChanges(source, fieldsOf(before), fieldsOf(head));
  return Object.entries(sections).reduce((result, [key, fields]) => {
    const section = objectIn(result, key);
    const changed = withChanges(section, fields(before), fields(head));
    return changed === section ? result : { ...result, [key]: changed };
  }, described);
}

/** Sums of the course follow its modules. */
export function withTotals(source: FileObject, jp: number): FileObject {
  return { ...source, jp_total: jp, menit_total: jp * numberIn(source, 'menit_per_jp', 45) };
}
