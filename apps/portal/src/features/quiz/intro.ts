import { formatNumber } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import type { Enrolment } from '../classes/api/enrolment.js';
import type { ClassLesson } from '../lesson/api/lesson.js';

/** What one should know before beginning. */
export interface Intro {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Where to go on afterwards. */
  readonly next: { readonly href: string; readonly label: string };
  readonly facts: readonly string[];
  /** An attempt under way that the API knows of: one goes on with it instead of beginning. */
  readonly openAttemptId?: string | null | undefined;
  /** Why it cannot be begun now; undefined when it can. */
  readonly closed?: string | undefined;
}

/** @param code `pre` or `post` */
export function testIntro(enrolment: Enrolment, code: string): Intro {
  const home = { href: learnerPaths.classHome(enrolment.id), label: 'Ke kelas' };
  const base = { back: { ...home, label: enrolment.courseTitle }, next: home };
  if (code === 'pre') {
    const { attemptsLeft, openAttemptId } = enrolment.preTest;
    return {
      ...base,
      openAttemptId,
      title: 'Tes awal',
      facts: [
        'Untuk mengukur apa yang sudah Anda tahu.',
        'Tidak menentukan kelulusan.',
        ...testFacts(enrolment.preTest),
      ],
      closed: attemptsLeft > 0 ? undefined : 'Tes awal sudah Anda kerjakan.',
    };
  }
  const { attemptsLeft, unlocked, openAttemptId } = enrolment.postTest;
  const rule = enrolment.requirements.find(({ key }) => key === 'post_test');
  return {
    ...base,
    openAttemptId,
    title: 'Tes akhir',
    facts: [
      ...(rule ? [`Nilai lulus ${formatNumber(rule.needed)}.`] : []),
      `Kesempatan tersisa ${attemptsLeft} kali. Nilai terbaik yang dipakai.`,
      ...testFacts(enrolment.postTest),
      'Jawaban benar ditampilkan setelah Anda lulus, atau setelah kesempatan terakhir.',
    ],
    closed: closedPostTest(unlocked, attemptsLeft),
  };
}

const testFacts = ({ questions, minutes }: { questions: number; minutes: number }): string[] => [
  `${questions} soal, waktu ${minutes} menit. Waktu berjalan setelah Anda menekan Mulai.`,
];

function closedPostTest(unlocked: boolean, attemptsLeft: number): string | undefined {
  if (attemptsLeft <= 0) return 'Kesempatan mengerjakan sudah habis.';
  return unlocked ? undefined : 'Selesaikan semua pelajaran dulu. Setelah itu tes akhir terbuka.';
}

/** A quiz lesson. */
export function lessonIntro({ lesson, openAttemptId }: ClassLesson, enrolmentId: string): Intro {
  const { content, next } = lesson;
  const home = { href: learnerPaths.classHome(enrolmentId), label: 'Ke kelas' };
  return {
    openAttemptId,
    title: lesson.title,
    back: { href: learnerPaths.lesson(enrolmentId, lesson.code), label: 'Pelajaran' },
    next: next ? { href: learnerPaths.lesson(enrolmentId, next.code), label: 'Pelajaran berikutnya' } : home,
    facts:
      content.kind === 'quiz'
        ? [
            `${content.questions} soal, ${timeWords(content.minutes, lesson.minutes)}.`,
            `Nilai lulus ${content.passingScore}. Boleh dikerjakan ${content.maxAttempts} kali.`,
            'Setiap jawaban langsung diberi penjelasan.',
          ]
        : [],
    closed: content.kind === 'quiz' ? undefined : 'Pelajaran ini tidak memiliki kuis.',
  };
}

const timeWords = (limit: number | null, usual: number): string =>
  limit === null
    ? `sekitar ${usual} menit, tanpa batas waktu`
    : `waktu ${limit} menit. Waktu berjalan setelah Anda menekan Mulai`;
