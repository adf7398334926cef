import type { StudioCourse, StudioTreeLesson } from '../api/studio-course.js';

const lesson = (id: string, title: string, more: Partial<StudioTreeLesson> = {}): StudioTreeLesson => ({
  id,
  code: `FP-${id}`,
  title,
  kind: 'reading',
  minutes: 30,
  revision: 1,
  weight: { bytes: 400_000, videoBytes: 0, estimatedRupiah: 4 },
  problems: 0,
  openComments: 0,
  ...more,
});

const TEST = { questions: ['FP-S1'], minutes: 20, shuffle: false };

/** A draft with two bab: a, b, c and d. */
export const COURSE: StudioCourse = {
  id: 'c1',
  slug: 'foto',
  code: 'FP',
  title: 'Fotografi Produk',
  state: 'editing',
  courseState: 'published',
  publishedVersion: 2,
  head: {
    title: 'Fotografi Produk',
    shortTitle: 'Foto',
    family: 'Produksi',
    summary: 'Memotret produk dengan HP.',
    description: '',
    goal: 'Memotret produk.',
    objectives: ['Menata cahaya'],
    audience: 'Pelaku usaha',
    prerequisites: [],
    equipment: ['HP'],
    minutesPerJp: 45,
    completion: {
      attendancePercent: 80,
      lessonsPercent: 100,
      postTestScore: 70,
      finalAssignmentScore: 70,
      surveyRequired: true,
      weights: { postTest: 40, finalAssignment: 40, quizzes: 20 },
      grades: [{ min: 90, label: 'Sangat Memuaskan' }],
    },
    preTest: TEST,
    postTest: TEST,
    finalAssignment: {
      title: 'Tugas akhir',
      instructions: 'Potret tiga produk.',
      evidence: [
        { kind: 'photo', min: 1, max: 3, maxMegabytes: 5, formats: ['jpg'], maxWords: null, note: 'Produk' },
      ],
      passingScore: 70,
      revisions: 1,
      peerReviews: 0,
      rubric: [
        { name: 'Cahaya', weightPercent: 60, levels: [{ score: 4, label: 'Baik', description: 'Terang' }] },
        { name: 'Komposisi', weightPercent: 40, levels: [{ score: 4, label: 'Baik', description: 'Rapi' }] },
      ],
    },
  },
  revision: 7,
  jp: 4,
  modules: [
    {
      id: 'm1',
      code: 'FP-1',
      title: 'Cahaya',
      jp: 2,
      objectives: [],
      revision: 3,
      lessons: [lesson('a', 'Cahaya jendela'), lesson('b', 'Reflektor'), lesson('c', 'Bayangan')],
    },
    {
      id: 'm2',
      code: 'FP-2',
      title: 'Komposisi',
      jp: 2,
      objectives: [],
      revision: 1,
      lessons: [
        lesson('d', 'Sepertiga', {
          kind: 'video',
          weight: { bytes: 6_000_000, videoBytes: 4_000_000, estimatedRupiah: 60 },
          problems: 2,
          openComments: 1,
        }),
      ],
    },
  ],
  questions: 42,
  removed: [],
  problems: [],
  findings: [],
  canReview: false,
};
