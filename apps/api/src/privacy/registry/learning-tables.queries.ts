import { blanked, gone, kept, type PersonalTable } from './personal-table.js';

const MINE = 't.account_id = $1';
const ENROLMENT = 't.enrolment_id in (select id from enrolments where account_id = $1)';
const SUBMISSION = `t.submission_id in (select s.id from submissions s join enrolments e on e.id = s.enrolment_id where e.account_id = $1)`;
const ATTEMPT = `t.attempt_id in (select a.id from attempts a join enrolments e on e.id = a.enrolment_id where e.account_id = $1)`;
const CERTIFICATE = 't.certificate_id in (select id from certificates where account_id = $1)';
const PRODUCT = 't.product_id in (select id from products where account_id = $1)';
const PRIVATE_MEDIA = 't.media_id in (select id from media where private and created_by = $1)';

const RESULT = 'Dasar nilai dan sertifikat, tanpa nama.';
const ATTENDANCE = 'Pertanggungjawaban kelas yang dibiayai negara, tanpa nama.';
const REGISTER = 'Register sertifikat wajib diarsipkan; sertifikat tetap dapat diperiksa.';

/** What somebody did in classes, and what came of it. */
export const learningTables: readonly PersonalTable[] = [
  { table: 'lesson_notes', title: 'Catatan belajar', mine: MINE, atErasure: gone },
  {
    table: 'discussion_reports',
    title: 'Laporan diskusi',
    mine: MINE,
    atErasure: blanked(`note = ''`, 'Hanya jenis laporannya.'),
  },
  {
    table: 'discussion_answers',
    title: 'Jawaban diskusi',
    mine: MINE,
    atErasure: blanked(
      `text = 'Jawaban ini dihapus.'`,
      'Hanya tempatnya, supaya percakapan orang lain terbaca.',
    ),
  },
  {
    table: 'discussion_questions',
    title: 'Pertanyaan diskusi',
    mine: MINE,
    hidden: ['search'],
    atErasure: blanked(
      `text = '', deleted_at = coalesce(deleted_at, now())`,
      'Hanya tempatnya, supaya percakapan orang lain terbaca.',
    ),
  },
  {
    table: 'peer_reviews',
    title: 'Ulasan untuk teman',
    mine: 't.reviewer_id in (select id from enrolments where account_id = $1)',
    atErasure: blanked(`body = ''`, 'Hanya nilainya, untuk teman yang diulas.'),
  },
  {
    table: 'grade_pins',
    title: 'Penanda pada foto tugas',
    mine: 't.file_id in (select id from evidence_files where account_id = $1)',
    atErasure: gone,
  },
  {
    table: 'evidence_files',
    title: 'Foto dan berkas tugas',
    mine: MINE,
    hidden: ['sha256', 'storage_key', 'thumbnail_key', 'device_id'],
    files: ['storage_key', 'thumbnail_key'],
    atErasure: gone,
  },
  {
    table: 'media_renditions',
    title: 'Video tugas',
    mine: PRIVATE_MEDIA,
    hidden: ['sha256', 'storage_key'],
    files: ['storage_key'],
    atErasure: gone,
  },
  {
    table: 'media',
    title: 'Daftar video tugas',
    mine: 't.private and t.created_by = $1',
    hidden: ['sha256', 'captions_key', 'captions_sha256', 'lease', 'leased_until'],
    atErasure: gone,
  },
  { table: 'grades', title: 'Nilai tugas', mine: SUBMISSION, hidden: ['grader_id'], atErasure: kept(RESULT) },
  { table: 'submissions', title: 'Tugas', mine: ENROLMENT, atErasure: blanked(`text = ''`, RESULT) },
  { table: 'attempt_answers', title: 'Jawaban tes', mine: ATTEMPT, atErasure: kept(RESULT) },
  {
    table: 'attempt_extensions',
    title: 'Tambahan waktu tes',
    mine: ATTEMPT,
    hidden: ['given_by'],
    atErasure: kept(RESULT),
  },
  { table: 'attempts', title: 'Pengerjaan tes', mine: ENROLMENT, atErasure: kept(RESULT) },
  { table: 'offline_attempts', title: 'Tes tanpa sinyal', mine: ENROLMENT, atErasure: kept(RESULT) },
  {
    table: 'learning_events',
    title: 'Catatan belajar di pelajaran',
    mine: ENROLMENT,
    atErasure: kept(RESULT),
  },
  { table: 'lesson_progress', title: 'Kemajuan belajar', mine: ENROLMENT, atErasure: kept(RESULT) },
  { table: 'scorm_states', title: 'Kemajuan materi interaktif', mine: ENROLMENT, atErasure: kept(RESULT) },
  { table: 'scorm_commits', title: 'Simpanan materi interaktif', mine: ENROLMENT, atErasure: kept(RESULT) },
  {
    table: 'surveys',
    title: 'Survei',
    mine: ENROLMENT,
    atErasure: blanked(`comment = ''`, 'Hanya angka kepuasan, tanpa nama.'),
  },
  {
    table: 'attendance',
    title: 'Presensi',
    mine: ENROLMENT,
    hidden: ['recorded_by'],
    atErasure: kept(ATTENDANCE),
  },
  {
    table: 'attendance_changes',
    title: 'Riwayat presensi',
    mine: ENROLMENT,
    hidden: ['changed_by'],
    atErasure: kept(ATTENDANCE),
  },
  {
    table: 'attendance_warnings',
    title: 'Peringatan kehadiran',
    mine: ENROLMENT,
    atErasure: kept(ATTENDANCE),
  },
  {
    table: 'outcome_answers',
    title: 'Perkembangan usaha',
    mine: ENROLMENT,
    hidden: ['recorded_by'],
    atErasure: kept('Hanya angka perkembangan usaha, tanpa nama.'),
  },
  {
    table: 'product_photos',
    title: 'Foto produk',
    mine: PRODUCT,
    hidden: ['storage_key', 'thumbnail_key'],
    files: ['storage_key', 'thumbnail_key'],
    atErasure: gone,
  },
  { table: 'products', title: 'Produk', mine: MINE, atErasure: gone },
  {
    table: 'shops',
    title: 'Toko daring',
    mine: MINE,
    hidden: ['storage_key', 'decided_by'],
    files: ['storage_key'],
    atErasure: gone,
  },
  {
    table: 'certificate_shares',
    title: 'Tautan sertifikat',
    mine: CERTIFICATE,
    hidden: ['id'],
    atErasure: blanked('ended_at = coalesce(ended_at, now())', 'Tautannya tidak berlaku lagi.'),
  },
  {
    table: 'certificate_requests',
    title: 'Permintaan sertifikat',
    mine: `(t.requested_by = $1 or ${CERTIFICATE})`,
    hidden: ['decided_by'],
    atErasure: blanked(
      `note = 'Dihapus', wanted_name = case when wanted_name is null then null else 'Dihapus' end`,
      REGISTER,
    ),
  },
  {
    table: 'certificate_credentials',
    title: 'Kredensial digital',
    mine: CERTIFICATE,
    hidden: ['credential'],
    atErasure: kept(REGISTER),
  },
  {
    table: 'certificates',
    title: 'Sertifikat',
    mine: MINE,
    hidden: ['sha256', 'storage_key', 'revoked_by', 'voided_by', 'replaced_by', 'last_error'],
    files: ['storage_key'],
    atErasure: kept(REGISTER),
  },
  { table: 'enrolments', title: 'Kepesertaan kelas', mine: MINE, atErasure: kept(ATTENDANCE) },
  {
    table: 'figure_facts',
    title: 'Hitungan capaian pelatihan',
    mine: MINE,
    atErasure: kept(
      'Hanya wilayah, jenis kelamin, bidang usaha, dan tahap di kelas, untuk statistik pelatihan.',
    ),
  },
];
