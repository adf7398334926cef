import type { CompletionRule } from '@sinau/contracts/courses.contract.js';
import type { CurriculumFile } from './curriculum-file.js';
import { renderMarkdown } from './rich-text.js';

/** The pre-test measures where somebody starts, so it is taken once. */
const PRE_TEST_ATTEMPTS = 1;
/** The post-test decides; the file format names no number, and one bad day should not. */
const POST_TEST_ATTEMPTS = 2;

/** A pre- or post-test as the version keeps it (jsonb). */
export interface StoredTest {
  readonly questions: string[];
  readonly minutes: number;
  readonly shuffle: boolean;
  readonly maxAttempts: number;
}

function completionOf({ kelulusan }: CurriculumFile): CompletionRule {
  const { post_test, tugas_akhir, kuis_modul } = kelulusan.bobot_nilai_akhir;
  return {
    attendancePercent: kelulusan.kehadiran_min_persen,
    lessonsPercent: kelulusan.pelajaran_selesai_min_persen,
    postTestScore: kelulusan.nilai_post_test_min,
    finalAssignmentScore: kelulusan.tugas_akhir_min,
    surveyRequired: kelulusan.evaluasi_penyelenggaraan_wajib,
    weights: { postTest: post_test, finalAssignment: tugas_akhir, quizzes: kuis_modul },
    // Highest first: the first one reached is the one that is given.
    grades: kelulusan.predikat.toSorted((a, b) => b.min - a.min),
  };
}

function testOf(test: CurriculumFile['post_test'], maxAttempts: number): StoredTest {
  return {
    questions: test.soal,
    minutes: test.durasi_menit,
    shuffle: test.acak_urutan ?? false,
    maxAttempts,
  };
}

/** The columns of a course version that come from the file. */
export function versionOf(file: CurriculumFile) {
  return {
    title: file.judul,
    shortTitle: file.judul_pendek,
    family: file.rumpun,
    summary: file.ringkasan,
    descriptionHtml: renderMarkdown(file.deskripsi_md),
    goal: file.tujuan_umum,
    objectives: file.tujuan_khusus,
    audience: file.sasaran,
    prerequisites: file.prasyarat,
    equipment: file.perlengkapan,
    jp: file.jp_total,
    minutesPerJp: file.menit_per_jp,
    completion: completionOf(file),
    preTest: testOf(file.pre_test, PRE_TEST_ATTEMPTS),
    postTest: testOf(file.post_test, POST_TEST_ATTEMPTS),
  };
}
