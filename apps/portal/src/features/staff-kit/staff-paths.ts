import { paths } from '../../lib/paths.js';

const studio = (courseId: string) => `/kantor/studio/${courseId}`;
const batch = (id: string) => `${paths.manageBatches}/${id}`;

/** Addresses below /kantor that the frame does not link to. */
export const staffPaths = {
  ...paths,
  importCourse: `${paths.manageCourses}/impor`,
  studio,
  studioHead: (courseId: string) => `${studio(courseId)}/data`,
  studioCompletion: (courseId: string) => `${studio(courseId)}/kelulusan`,
  studioTests: (courseId: string) => `${studio(courseId)}/tes`,
  studioAssignment: (courseId: string) => `${studio(courseId)}/tugas-akhir`,
  studioReview: (courseId: string) => `${studio(courseId)}/tinjauan`,
  studioLesson: (courseId: string, lessonId: string) => `${studio(courseId)}/pelajaran/${lessonId}`,
  question: (id: string) => `${paths.manageBank}/${id}`,
  newQuestion: (course?: string) => `${paths.manageBank}/baru${course ? `?pelatihan=${course}` : ''}`,
  importQuestions: (course?: string) => `${paths.manageBank}/impor${course ? `?pelatihan=${course}` : ''}`,
  courseItemAnalysis: (course: string) => `${paths.manageBank}/analisis?pelatihan=${course}`,
  itemAnalysis: (id: string) => `${batch(id)}/analisis-soal`,
  learningGain: (id: string) => `${batch(id)}/kenaikan-nilai`,
  openAttempts: (id: string) => `${batch(id)}/tes-berjalan`,
  peerReviews: `${paths.manageGrading}/ulasan-teman`,
  newWork: `${paths.manageLibrary}/baru`,
  loans: `${paths.manageLibrary}/peminjaman`,
  work: (id: string) => `${paths.manageLibrary}/${id}`,
  grade: (id: string) => `${paths.manageGrading}/${id}`,
  rooms: '/kantor/ruang',
  newBatch: `${paths.manageBatches}/baru`,
  batch,
  editBatch: (id: string) => `${batch(id)}/ubah`,
  printBatch: (id: string) => `${batch(id)}/cetak`,
  batchSheet: (id: string) => `${batch(id)}/lembar`,
  selection: (id: string) => `${batch(id)}/seleksi`,
  attendance: (id: string, sessionId: string) => `${batch(id)}/presensi/${sessionId}`,
  checkInBoard: (sessionId: string) => `/kantor/sesi/${sessionId}/qr`,
  signInSheet: (id: string, sessionId: string) => `${batch(id)}/presensi/${sessionId}/cetak`,
  consultationQueue: `${paths.manageConsultations}/antrean`,
  consultants: `${paths.manageConsultations}/jadwal`,
  consultationCase: (id: string) => `${paths.manageConsultations}/berkas/${id}`,
  reminderRules: (batch?: string) => `${paths.manageReminders}/aturan${batch ? `?kelas=${batch}` : ''}`,
  reminderRule: (event: string, batch?: string) =>
    `${paths.manageReminders}/aturan/${event}${batch ? `?kelas=${batch}` : ''}`,
  certification: (id: string) => `${batch(id)}/sertifikat`,
} as const;
