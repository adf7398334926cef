import { formatBytes, formatNumber } from '../../lib/format.js';

/** What the log notes beside a deed. */
const WORDS: Readonly<Record<string, string>> = {
  accountId: 'akun',
  active: 'aktif',
  added: 'ditambahkan',
  answerId: 'jawaban',
  as: 'dengan akun',
  asOf: 'per tanggal',
  batchId: 'angkatan',
  bookable: 'dapat dipesan',
  businessId: 'usaha',
  by: 'oleh',
  bytes: 'ukuran',
  capacity: 'kapasitas',
  captions: 'teks video',
  certificates: 'sertifikat',
  changed: 'diubah',
  channel: 'saluran',
  code: 'kode',
  consent: 'persetujuan',
  correctionId: 'koreksi',
  courseId: 'pelatihan',
  created: 'dibuat',
  days: 'hari',
  documents: 'dokumen',
  endsAt: 'selesai pukul',
  endsOn: 'tanggal selesai',
  enrolmentId: 'kepesertaan',
  event: 'kejadian',
  exportId: 'ekspor',
  finalScore: 'nilai akhir',
  fingerprint: 'sidik',
  first: 'nomor pertama',
  format: 'format',
  from: 'dari',
  gradeLabel: 'predikat',
  guardMinutes: 'jeda (menit)',
  height: 'tinggi',
  how: 'cara',
  included: 'disertakan',
  kind: 'jenis',
  last: 'nomor terakhir',
  learners: 'peserta',
  left: 'tersisa',
  method: 'cara',
  milestone: 'tahap',
  minutes: 'menit',
  mode: 'cara belajar',
  months: 'bulan',
  number: 'nomor',
  offerId: 'tawaran',
  onBehalfOf: 'atas nama',
  overwrite: 'menimpa',
  pattern: 'pola',
  people: 'orang',
  promoted: 'naik dari daftar tunggu',
  published: 'diterbitkan',
  purpose: 'tujuan',
  quotas: 'kuota',
  reason: 'alasan',
  reasonLength: 'panjang alasan',
  reminderIds: 'pengingat',
  replacementId: 'pengganti',
  requestId: 'permintaan',
  resultSha256: 'sidik hasil',
  revocationClass: 'jenis alasan',
  roles: 'peran',
  rows: 'baris',
  rule: 'aturan',
  rules: 'aturan',
  runId: 'pemeringkatan',
  scope: 'hitungan',
  selected: 'dipilih',
  sequence: 'urutan',
  sessionId: 'pertemuan',
  setupMinutes: 'persiapan (menit)',
  sha256: 'sidik berkas',
  shown: 'ditampilkan',
  skipped: 'dilewati',
  slotMinutes: 'lama satu janji (menit)',
  source: 'sumber',
  startsAt: 'mulai pukul',
  startsOn: 'tanggal mulai',
  state: 'keadaan',
  steps: 'langkah',
  table: 'daftar',
  to: 'ke',
  trainerId: 'pelatih',
  unchanged: 'tetap',
  unit: 'kode unit',
  unitId: 'unit',
  until: 'sampai',
  updated: 'diperbarui',
  validFrom: 'berlaku dari',
  validTo: 'berlaku sampai',
  value: 'nilai',
  variant: 'varian',
  version: 'versi',
  versionId: 'versi',
  versions: 'versi',
  warnings: 'peringatan',
  width: 'lebar',
};

const HASH = /^[0-9a-f]{40,}$/i;

/** A noted field in words; a field without words stays as it was written. */
export const nameOf = (field: string): string =>
  Object.hasOwn(WORDS, field) ? (WORDS[field] ?? field) : field;

/** A noted value for a reader: of a hash its beginning. */
export function textOf(field: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number')
    return field === 'bytes'
      ? formatBytes(value)
      : Number.isInteger(value) && value > 9999
        ? formatNumber(value)
        : String(value);
  if (typeof value === 'string') return HASH.test(value) ? `${value.slice(0, 12)}…` : value;
  return JSON.stringify(value);
}
