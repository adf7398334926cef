import { paths } from '../../lib/paths.js';

const batch = (id: string) => `${paths.manageBatches}/${id}`;

/** Addresses below /kantor that the frame does not link to. */
export const staffPaths = {
  ...paths,
  importCourse: `${paths.manageCourses}/impor`,
  grade: (id: string) => `${paths.manageGrading}/${id}`,
  newBatch: `${paths.manageBatches}/baru`,
  batch,
  editBatch: (id: string) => `${batch(id)}/ubah`,
  printBatch: (id: string) => `${batch(id)}/cetak`,
  attendance: (id: string, sessionId: string) => `${batch(id)}/presensi/${sessionId}`,
  signInSheet: (id: string, sessionId: string) => `${batch(id)}/presensi/${sessionId}/cetak`,
  certification: (id: string) => `${batch(id)}/sertifikat`,
} as const;
