import { z } from 'zod';

/**
 * Every error the API can answer, by stable code: HTTP status and the sentence shown to people.
 * Answers follow RFC 9457 (application/problem+json) with `code` and, for input errors, `errors`.
 */
export const problems = {
  invalid_input: [422, 'Ada isian yang perlu diperbaiki.'],
  malformed_request: [400, 'Permintaan tidak dapat dibaca. Muat ulang halaman lalu coba lagi.'],
  not_signed_in: [401, 'Anda belum masuk. Masuk dulu, lalu lanjutkan.'],
  signature_wrong: [401, 'Tanda tangan laporan ini salah. Tidak ada yang berubah.'],
  not_found: [404, 'Tidak ditemukan. Periksa lagi alamatnya.'],
  forbidden_origin: [403, 'Permintaan datang dari situs lain dan ditolak.'],
  too_large: [413, 'Kiriman terlalu besar.'],
  unsupported_media: [415, 'Jenis kiriman ini tidak didukung.'],
  too_many_requests: [429, 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.'],
  internal: [500, 'Ada gangguan di sistem kami. Data Anda aman. Coba lagi sebentar.'],
  unavailable: [503, 'Gangguan sementara. Data Anda aman. Coba lagi sebentar.'],

  code_wrong: [422, 'Kode salah. Periksa lagi enam angka di pesan Anda.'],
  code_expired: [422, 'Kode sudah tidak berlaku. Minta kode baru.'],
  code_too_soon: [429, 'Kode baru saja dikirim. Tunggu sebentar sebelum minta lagi.'],
  credentials_wrong: [422, 'E-mail, kata sandi, atau kode autentikator salah.'],
  reset_wrong: [422, 'E-mail, kode reset, atau kode autentikator salah, atau kode reset kedaluwarsa.'],
  account_inactive: [403, 'Akun ini dinonaktifkan. Hubungi Latkop untuk bantuan.'],
  viewing_only: [403, 'Anda sedang melihat sebagai orang lain. Tidak ada yang dapat diubah.'],
  invitation_wrong: [404, 'Undangan ini tidak berlaku lagi. Minta undangan baru.'],
  nik_invalid: [422, 'NIK belum benar. Periksa lagi 16 angka di KTP Anda.'],
  nik_taken: [409, 'NIK ini sudah dipakai akun lain. Hubungi Latkop bila ini NIK Anda.'],
  profile_incomplete: [409, 'Lengkapi data diri dulu sebelum mendaftar.'],

  curriculum_invalid: [422, 'Kurikulum belum dapat diimpor. Tidak ada yang berubah.'],
  edit_conflict: [409, 'Rekan Anda baru saja menyimpan bagian ini. Tulisan Anda dan tulisannya aman.'],
  state_conflict: [409, 'Keadaan sudah berubah. Muat ulang halaman, lalu coba lagi.'],
  unit_not_ready: [409, 'Unit ini belum dapat ditutup atau dibuka.'],
  batch_not_open: [409, 'Pendaftaran angkatan ini sudah ditutup atau belum dibuka.'],
  batch_too_few: [409, 'Peserta angkatan ini belum mencapai jumlah paling sedikit.'],
  batch_not_certified: [409, 'Angkatan belum dapat dilaporkan. Ajukan dulu sertifikatnya.'],
  report_incomplete: [409, 'Laporan angkatan belum lengkap.'],
  batch_full: [409, 'Angkatan tujuan sudah penuh. Kursi Anda di sini tetap aman.'],
  capacity_below_taken: [409, 'Kursi tidak boleh lebih sedikit dari peserta yang sudah diterima.'],
  needs_application: [409, 'Angkatan ini memakai seleksi. Ajukan pendaftaran dulu.'],
  application_incomplete: [409, 'Pendaftaran belum dapat dikirim. Isian Anda tersimpan.'],
  application_closed: [409, 'Pendaftaran ini tidak dapat diubah lagi. Isian Anda tersimpan.'],
  document_unreadable: [422, 'Berkas ini bukan foto atau PDF. Berkas lama tetap tersimpan.'],
  document_too_large: [413, 'Berkas terlalu besar. Kirim paling besar 8 MB.'],
  documents_unchecked: [409, 'Masih ada dokumen yang belum diperiksa. Belum ada yang diumumkan.'],
  ranking_stale: [409, 'Data pendaftar sudah berubah. Jalankan pemeringkatan lagi.'],
  offer_expired: [409, 'Waktu daftar ulang sudah habis. Tawaran ini tidak berlaku lagi.'],
  already_finished: [409, 'Pelatihan ini sudah Anda selesaikan.'],
  not_enrolled: [409, 'Anda tidak lagi terdaftar di angkatan ini.'],
  attempts_used_up: [409, 'Kesempatan mengerjakan sudah habis.'],
  attempt_closed: [409, 'Waktu habis atau jawaban sudah dikirim.'],
  answer_unknown: [422, 'Pilihan jawaban tidak dikenal.'],
  answers_missing: [422, 'Masih ada soal yang belum dijawab.'],

  photo_unreadable: [422, 'Berkas ini bukan foto yang dapat dibaca. Pilih foto JPG, PNG, atau WebP.'],
  photo_too_many_pixels: [422, 'Ukuran gambar terlalu besar. Kirim foto paling besar 50 megapiksel.'],
  file_type_not_accepted: [422, 'Jenis berkas ini tidak diterima untuk tugas ini.'],
  file_too_large: [413, 'Berkas terlalu besar untuk tugas ini.'],
  evidence_incomplete: [422, 'Bukti tugas belum lengkap.'],
  submission_closed: [409, 'Tugas sudah dikirim dan sedang atau sudah dinilai.'],
  grading_conflict: [409, 'Tugas ini sudah dinilai. Muat ulang untuk melihat nilainya.'],

  review_sent: [409, 'Ulasan ini sudah dikirim.'],
  review_not_open: [409, 'Kirim tugas Anda dulu, lalu ulas tugas teman.'],
  grade_final: [409, 'Angkatan sudah diajukan untuk sertifikat. Nilainya tidak dapat diubah.'],

  import_faulty: [422, 'Sebagian soal belum dapat dibaca. Tidak ada yang berubah.'],
  import_too_large: [413, 'Berkas terlalu besar. Kirim paling banyak 5 MB dan 5.000 soal.'],
  import_too_complex: [
    422,
    'Berkas ini terlalu rumit untuk dibaca. Tidak ada yang diimpor. Bagi menjadi beberapa berkas.',
  ],

  bulk_changed: [409, 'Jumlah yang dipilih sudah berubah. Periksa lagi, lalu setujui.'],
  bulk_too_many: [422, 'Paling banyak 10.000 sekaligus. Persempit saringannya.'],
  bulk_nothing: [422, 'Tidak ada yang dapat dikerjakan dari pilihan ini.'],

  participants_file_too_large: [413, 'Berkas terlalu besar. Kirim paling besar 20 MB.'],
  participants_file_unreadable: [422, 'Berkas ini belum dapat dibaca. Kirim XLSX atau CSV.'],

  media_too_large: [413, 'Berkas terlalu besar. Perkecil dulu, lalu unggah lagi.'],
  media_not_accepted: [422, 'Jenis berkas ini tidak diterima.'],
  media_busy: [409, 'Berkas ini sedang diproses. Tunggu sebentar.'],
  captions_invalid: [422, 'Teks video belum dapat dibaca. Tidak ada yang berubah.'],
  upload_conflict: [409, 'Unggahan ini sedang dilanjutkan di tempat lain. Coba lagi sebentar.'],
  upload_interrupted: [400, 'Kiriman terputus. Yang sudah terkirim aman dan dapat dilanjutkan.'],
  upload_gone: [410, 'Unggahan ini sudah kedaluwarsa. Mulai lagi dari awal.'],
  storage_full: [507, 'Tempat penyimpanan server penuh. Hubungi pengelola, lalu coba lagi.'],

  package_not_ready: [409, 'Paket interaktif ini belum dapat dibuka. Coba lagi nanti.'],

  copy_not_available: [409, 'Eksemplar ini sedang tidak ada di rak. Muat ulang halaman.'],
  work_not_ready: [409, 'Buku atau episode ini belum dapat diterbitkan.'],

  room_taken: [409, 'Ruang ini sudah dipakai pada jam itu.'],
  trainer_busy: [409, 'Pelatih ini sudah mengajar pada jam itu.'],

  slot_taken: [409, 'Jam ini baru saja diambil orang lain. Pilih jam lain.'],
  slot_closed: [409, 'Jam ini tidak dibuka atau sudah lewat. Pilih jam lain.'],
  consultation_exists: [409, 'Anda sudah punya janji untuk layanan ini. Pindahkan janji itu.'],
  visits_full: [409, 'Kunjungan terjadwal sudah penuh. Jalani atau batalkan satu dulu.'],
  consultation_overlaps: [409, 'Anda punya janji lain pada jam ini. Pilih jam lain.'],
  consultation_ended: [409, 'Janji ini sudah selesai atau dibatalkan. Muat ulang halaman.'],
  consultant_booked: [409, 'Masih ada janji pada hari itu. Pindahkan atau batalkan dulu.'],
  case_closed: [409, 'Berkas ini sudah ditutup. Catatan lama tetap aman.'],

  class_not_ready: [409, 'Angkatan belum dapat diajukan.'],
  same_officer: [409, 'Pengaju tidak boleh menyetujui ajuannya sendiri.'],
  name_unprintable: [409, 'Ada nama yang tidak dapat dicetak.'],
  nobody_passed: [409, 'Belum ada peserta yang lulus di angkatan ini.'],
  request_exists: [409, 'Permintaan Anda sebelumnya belum dijawab.'],
  request_closed: [409, 'Permintaan ini sudah dijawab atau ditarik. Muat ulang halaman.'],
  name_unchanged: [422, 'Nama yang Anda tulis sama dengan yang tercetak.'],
  template_failed: [422, 'Templat ini belum dapat dicetak.'],
  template_too_heavy: [422, 'PDF templat ini terlalu besar. Belum ada yang terbit.'],
  image_in_use: [409, 'Gambar ini dipakai versi yang sudah terbit. Tidak ada yang dihapus.'],
  certificate_not_ready: [409, 'Sertifikat sedang dibuat. Coba lagi sebentar.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

export const FieldError = z.object({
  /** JSON path of the field, e.g. `modul[2].pelajaran[0].judul`. */
  path: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

export const Problem = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    code: z.string(),
    title: z.string(),
    detail: z.string().optional(),
    errors: z.array(FieldError).optional(),
    retryAfterSeconds: z.int().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
