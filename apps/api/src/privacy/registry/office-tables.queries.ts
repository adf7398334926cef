import { blanked, gone, kept, type PersonalTable } from './personal-table.js';

const MINE = 't.account_id = $1';
const APPLICATION = 't.application_id in (select id from applications where account_id = $1)';
const CASE = 't.case_id in (select id from consultation_cases where account_id = $1)';
const VISIT = 't.consultation_id in (select id from consultations where account_id = $1)';

const SELECTION = 'Bukti seleksi yang adil, tanpa nama.';
const GUIDANCE = 'Hanya jadwal dan layanan, untuk laporan konsultasi.';

/** What somebody brought to the office: applications, consultations, the library. */
export const officeTables: readonly PersonalTable[] = [
  {
    table: 'application_documents',
    title: 'Dokumen pendaftaran',
    mine: APPLICATION,
    hidden: ['storage_key', 'sha256', 'checked_by'],
    files: ['storage_key'],
    atErasure: gone,
  },
  {
    table: 'application_registrations',
    title: 'Pendaftaran oleh petugas',
    mine: APPLICATION,
    hidden: ['registered_by'],
    atErasure: kept('Bukti persetujuan yang diberikan di kantor.'),
  },
  { table: 'offers', title: 'Tawaran kursi', mine: APPLICATION, atErasure: kept(SELECTION) },
  {
    table: 'applications',
    title: 'Pendaftaran',
    mine: MINE,
    hidden: ['nomination_recorded_by'],
    atErasure: blanked(`motivation = '', cooperative = null, seen_facts = null`, SELECTION),
  },
  {
    table: 'consultation_photos',
    title: 'Foto konsultasi',
    mine: VISIT,
    hidden: ['storage_key'],
    files: ['storage_key'],
    atErasure: gone,
  },
  {
    table: 'consultation_notes',
    title: 'Catatan konsultasi',
    mine: CASE,
    hidden: ['author_id', 'private_text'],
    atErasure: blanked(
      `shared_text = case shared_text when '' then '' else 'Dihapus' end, private_text = case private_text when '' then '' else 'Dihapus' end`,
      GUIDANCE,
    ),
  },
  {
    table: 'consultation_actions',
    title: 'Tindak lanjut konsultasi',
    mine: CASE,
    atErasure: blanked(`text = 'Dihapus'`, GUIDANCE),
  },
  {
    table: 'consultations',
    title: 'Konsultasi',
    mine: MINE,
    hidden: ['consultant_id'],
    atErasure: blanked(
      `problem = 'Dihapus', place = case mode when 'at_business' then 'Dihapus' else place end`,
      GUIDANCE,
    ),
  },
  {
    table: 'consultation_cases',
    title: 'Berkas konsultasi',
    mine: MINE,
    atErasure: blanked(`outcome_note = ''`, GUIDANCE),
  },
  { table: 'library_reservations', title: 'Pesanan buku', mine: MINE, atErasure: gone },
  {
    table: 'library_loans',
    title: 'Peminjaman buku',
    mine: MINE,
    hidden: ['lent_by'],
    atErasure: kept('Hanya buku dan tanggalnya.'),
  },
  {
    table: 'bulk_items',
    title: 'Pekerjaan massal',
    mine: `(t.subject_id = $1 or t.subject_id in (select id from certificates where account_id = $1 union all
      select id from enrolments where account_id = $1 union all select id from applications where account_id = $1))`,
    atErasure: blanked(`label = 'Peserta dihapus'`, 'Hanya apa yang dikerjakan petugas.'),
  },
];
