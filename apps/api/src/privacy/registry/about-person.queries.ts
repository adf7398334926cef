import { blanked, gone, kept, type PersonalTable } from './personal-table.js';

const MINE = 't.account_id = $1';
const EVIDENCE = 'Bukti bahwa Latkop menaati UU Pelindungan Data Pribadi.';

/** Who somebody is, how they sign in, and what the law wants to be proved about their data. */
export const aboutPerson: readonly PersonalTable[] = [
  {
    table: 'push_deliveries',
    title: 'Kiriman ke perangkat',
    mine: 't.subscription_id in (select id from push_subscriptions where account_id = $1)',
    atErasure: gone,
  },
  {
    table: 'push_subscriptions',
    title: 'Perangkat penerima pesan',
    mine: MINE,
    hidden: ['endpoint_index', 'key_id', 'ciphertext'],
    atErasure: gone,
  },
  { table: 'calendar_feeds', title: 'Langganan kalender', mine: MINE, hidden: ['id'], atErasure: gone },
  {
    table: 'channel_blocks',
    title: 'Saluran yang menolak',
    mine: MINE,
    hidden: ['address_hash'],
    atErasure: gone,
  },
  { table: 'channel_preferences', title: 'Pilihan saluran pesan', mine: MINE, atErasure: gone },
  {
    table: 'inbox_messages',
    title: 'Kotak masuk',
    mine: MINE,
    atErasure: blanked(
      `title = 'Dihapus', body = 'Dihapus', link = null`,
      'Hanya waktu kirim, sebagai bukti pemberitahuan.',
    ),
  },
  {
    table: 'reminders',
    title: 'Pengingat',
    mine: MINE,
    atErasure: blanked(
      `state = case state when 'planned' then 'cancelled' else state end, failure = null`,
      'Hanya jenis dan waktu kirim, sebagai bukti pemberitahuan.',
    ),
  },
  {
    table: 'reminder_digests',
    title: 'Rangkuman e-mail',
    mine: MINE,
    atErasure: kept('Hanya tanggal kirim.'),
  },
  {
    table: 'account_sessions',
    title: 'Perangkat yang masuk',
    mine: MINE,
    hidden: ['token_hash'],
    atErasure: gone,
  },
  { table: 'saved_views', title: 'Tampilan tersimpan', mine: MINE, atErasure: gone },
  {
    table: 'upload_parts',
    title: 'Potongan unggahan',
    mine: 't.upload_id in (select id from uploads where account_id = $1)',
    hidden: ['storage_key'],
    files: ['storage_key'],
    filesNotCopied: true,
    atErasure: gone,
  },
  { table: 'uploads', title: 'Unggahan berjalan', mine: MINE, atErasure: gone },
  {
    table: 'participant_import_rows',
    title: 'Baris impor peserta',
    mine: MINE,
    hidden: ['nik_key_id', 'nik_ciphertext', 'nik_index', 'cells_key_id', 'cells_ciphertext'],
    atErasure: blanked(
      `name = null, phone = null, data = '{}', before = null, nik_key_id = null, nik_ciphertext = null, nik_index = null, nik_last_four = null, cells_key_id = null, cells_ciphertext = null`,
      'Hanya nomor baris dan hasil impornya.',
    ),
  },
  {
    table: 'participant_import_accounts',
    title: 'Asal impor',
    mine: MINE,
    atErasure: kept('Hanya kode, tanpa nama.'),
  },
  { table: 'consent_entries', title: 'Persetujuan', mine: MINE, atErasure: kept(EVIDENCE) },
  {
    table: 'personal_data_views',
    title: 'Siapa melihat data saya',
    mine: MINE,
    hidden: ['viewer_id', 'quarter'],
    atErasure: kept(EVIDENCE),
  },
  {
    table: 'personal_data_exports',
    title: 'Permintaan salinan data',
    mine: MINE,
    hidden: ['storage_key', 'sha256', 'lease', 'leased_until', 'attempts'],
    files: ['storage_key'],
    filesNotCopied: true,
    atErasure: {
      end: 'blanked',
      filesToo: true,
      set: `state = 'gone', storage_key = null, bytes = null, sha256 = null, expires_at = null, lease = null`,
      why: 'Hanya waktu permintaannya.',
    },
  },
  {
    table: 'erasure_requests',
    title: 'Permintaan penghapusan',
    mine: MINE,
    hidden: ['decided_by'],
    atErasure: kept(EVIDENCE),
  },
  {
    table: 'data_incident_people',
    title: 'Pemberitahuan insiden data',
    mine: MINE,
    atErasure: kept(EVIDENCE),
  },
  {
    table: 'audit_log',
    title: 'Jejak audit tentang akun',
    mine: `(t.actor_id = $1 or (t.subject_type = 'account' and t.subject_id = $1::text))`,
    hidden: ['actor_id'],
    atErasure: kept('Jejak audit tidak dapat diubah; isinya hanya kode, tanpa nama.'),
  },
  {
    table: 'businesses',
    title: 'Usaha',
    mine: MINE,
    atErasure: blanked(
      `name = 'Usaha dihapus', nib = null, business_letter = null, channels = '{}', removed_at = coalesce(removed_at, now())`,
      'Hanya bidang dan skala usaha, untuk statistik.',
    ),
  },
  {
    table: 'people',
    title: 'Data diri',
    mine: MINE,
    hidden: ['nik_key_id', 'nik_ciphertext', 'nik_index'],
    atErasure: blanked(
      `name = 'Peserta dihapus', email = null, disability = 'tidak_ingin_menjawab', nik_key_id = null, nik_ciphertext = null, nik_index = null, nik_last_four = null, nik_warnings = '{}', updated_at = now()`,
      'Hanya wilayah dan jenis kelamin, untuk statistik pelatihan.',
    ),
  },
];
