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
  certificateShare: (id: string) => `/sertifikat/${id}/bagikan`,
  certificatePoster: (id: string) => `/sertifikat/${id}/poster`,
  certificateRequests: (id: string) => `/sertifikat/${id}/permintaan`,
  staffSignIn: '/masuk/petugas',
  completeProfile: '/profil/lengkapi',
  editPerson: '/profil/data-diri',
  editNik: '/profil/nik',
  myData: '/profil/data-saya',
  eraseData: '/profil/data-saya/hapus',
  newBusiness: '/profil/usaha/baru',
  business: '/usaha',
  /** Stands in messages too. */
  businessProgress: (enrolmentId: string) => `/usaha/perkembangan/${enrolmentId}`,
  newProduct: '/usaha/produk/baru',
  product: (id: string) => `/usaha/produk/${id}`,
  newShop: '/usaha/toko/baru',
  shop: (id: string) => `/usaha/toko/${id}`,
  editBusiness: (id: string) => `/profil/usaha/${id}`,
} as const;

/** Adds where to go afterwards; the reader checks it with `safeNext`. */
export const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?lanjut=${encodeURIComponent(next)}` : path;
