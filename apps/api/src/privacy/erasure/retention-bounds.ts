/** In days, both included, and why not less or more. */
interface RetentionBounds {
  readonly min: number;
  readonly max: number;
  readonly why: string;
}

/** What may be decided at all: long enough for its purpose, and no longer than it (UU 27/2022 art. 16, 43 and 44). */
const BOUNDS: Readonly<Record<string, RetentionBounds>> = {
  dokumen_ditolak: {
    min: 30,
    max: 365,
    why: 'Cukup untuk menjawab keberatan atas seleksi, dan tidak lebih lama dari itu.',
  },
  masa_tenang: { min: 1, max: 30, why: 'Penghapusan yang sudah disetujui tidak boleh ditunda lama.' },
  salinan_data: { min: 1, max: 30, why: 'Satu berkas memuat seluruh data orang itu.' },
  jejak_akses: {
    min: 365,
    max: 3650,
    why: 'Bukti pemrosesan harus dapat ditunjukkan, tetapi juga data pribadi.',
  },
  foto_kelas: { min: 365, max: 3650, why: 'Wajah orang: disimpan selama laporannya dapat diperiksa.' },
};

const ANY: RetentionBounds = { min: 1, max: 3650, why: 'Tidak lebih lama dari yang diperlukan.' };

/** Of a rule by its code. */
export const retentionBounds = (code: string): RetentionBounds =>
  Object.hasOwn(BOUNDS, code) ? (BOUNDS[code] ?? ANY) : ANY;
