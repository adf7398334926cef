/** What somebody still has to tell before applying. */
export const MISSING = {
  person: { path: 'person', message: 'Isi nama, alamat, dan persetujuan Anda.' },
  nik: { path: 'nik', message: 'Isi NIK Anda. NIK dipakai untuk sertifikat.' },
  business: { path: 'business', message: 'Tambahkan usaha Anda.' },
} as const;
