/** Addresses of a peserta's own pages. `/kelas/:id` and `/sertifikat/:id` also stand in messages, so they never change. */
export const learnerPaths = {
  classHome: (id: string) => `/kelas/${id}`,
  lesson: (id: string, code: string) => `/kelas/${id}/pelajaran/${code}`,
  quiz: (id: string, code: string) => `/kelas/${id}/kuis/${code}`,
  assignment: (id: string, code: string) => `/kelas/${id}/tugas/${code}`,
  peerReviews: (id: string, code: string) => `/kelas/${id}/tugas/${code}/ulasan`,
  survey: (id: string) => `/kelas/${id}/survei`,
  applications: '/pendaftaran',
  application: (batchId: string) => `/pendaftaran/${batchId}`,
  certificates: '/sertifikat',
  certificate: (id: string) => `/sertifikat/${id}`,
  staffSignIn: '/masuk/petugas',
  completeProfile: '/profil/lengkapi',
  editPerson: '/profil/data-diri',
  editNik: '/profil/nik',
  newBusiness: '/profil/usaha/baru',
  editBusiness: (id: string) => `/profil/usaha/${id}`,
} as const;

/** Adds where to go afterwards; the reader checks it with `safeNext`. */
export const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?lanjut=${encodeURIComponent(next)}` : path;
