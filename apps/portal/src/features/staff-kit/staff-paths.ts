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
  importPeople: '/kantor/impor-peserta',
  peopleImport: (id: string) => `/kantor/impor-peserta/${id}`,
  rooms: '/kantor/ruang',
  newBatch: `${paths.manageBatches}/baru`,
  batch,
  editBatch: (id: string) => `${batch(id)}/ubah`,
  printBatch: (id: string) => `${batch(id)}/cetak`,
  batchSheet: (id: string) => `${batch(id)}/lembar`,
  evaluation: (id: string) => `${batch(id)}/evaluasi`,
  classReport: (id: string) => `${batch(id)}/laporan`,
  honorariumRates: '/kantor/pelatih/tarif',
  selection: (id: string) => `${batch(id)}/seleksi`,
  register: (id: string) => `${batch(id)}/seleksi/daftarkan`,
  announcement: (id: string, runId: string) => `${batch(id)}/seleksi/pengumuman/${runId}`,
  attendance: (id: string, sessionId: string) => `${batch(id)}/presensi/${sessionId}`,
  checkInBoard: (sessionId: string) => `/kantor/sesi/${sessionId}/qr`,
  signInSheet: (id: string, sessionId: string) => `${batch(id)}/presensi/${sessionId}/cetak`,
  consultationQueue: `${paths.manageConsultations}/antrean`,
  consultants: `${paths.manageConsultations}/jadwal`,
  consultationServices: `${paths.manageConsultations}/layanan`,
  consultationCases: `${paths.manageConsultations}/berkas`,
  printConsultationCase: (id: string) => `${paths.manageConsultations}/berkas/${id}/cetak`,
  consultationCase: (id: string) => `${paths.manageConsultations}/berkas/${id}`,
  reminderRules: (batch?: string) => `${paths.manageReminders}/aturan${batch ? `?kelas=${batch}` : ''}`,
  /** @param variant which of several times of the event */
  reminderRule: (event: string, batch?: string, variant = 1) => {
    const query = new URLSearchParams({
      ...(batch && { kelas: batch }),
      ...(variant > 1 && { ke: String(variant) }),
    }).toString();
    return `${paths.manageReminders}/aturan/${event}${query ? `?${query}` : ''}`;
  },
  /** What became of the messages of one person, from the oldest on. */
  remindersOf: (name: string) =>
    `${paths.manageReminders}?${new URLSearchParams({ cari: name, urut: 'lama' }).toString()}`,
  certificateRegister: '/kantor/sertifikat',
  certificateDossier: (id: string) => `/kantor/sertifikat/${id}`,
  certificateRequests: '/kantor/sertifikat/permintaan',
  legacyCertificates: '/kantor/sertifikat/lama',
  bulkJobs: '/kantor/pekerjaan-massal',
  bulkJob: (id: string) => `/kantor/pekerjaan-massal/${id}`,
  sendByHand: `${paths.manageReminders}/kirim-manual`,
  audit: '/kantor/jejak-audit',
  account: (id: string) => `${paths.manageAccounts}/${id}`,
  certification: (id: string) => `${batch(id)}/sertifikat`,
  templates: '/kantor/templat-sertifikat',
  template: (id: string) => `/kantor/templat-sertifikat/${id}`,
  delegations: `${paths.manageCertificates}/pelimpahan`,
  certificateSeries: `${paths.manageCertificates}/nomor`,
} as const;
