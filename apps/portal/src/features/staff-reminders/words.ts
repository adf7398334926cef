import type { ReminderAnchor, ReminderRecipient } from '@sinau/contracts/reminder-rules.contract.js';
import type { StateWord } from '../staff-kit/words.js';
import type { Reminder } from './api/reminders.js';

export const REMINDER_STATES: Readonly<Record<Reminder['state'], StateWord>> = {
  planned: { label: 'Dijadwalkan', tone: 'neutral' },
  sending: { label: 'Sedang dikirim', tone: 'warning' },
  sent: { label: 'Terkirim', tone: 'success' },
  failed: { label: 'Gagal', tone: 'danger' },
  unknown: { label: 'Hasil tidak diketahui', tone: 'warning' },
  cancelled: { label: 'Dibatalkan', tone: 'neutral' },
};

type Event = Reminder['event'];

/** Events by what they are about, in the order of a class. */
export const EVENT_GROUPS: readonly { readonly title: string; readonly events: readonly Event[] }[] = [
  {
    title: 'Pendaftaran dan seleksi',
    events: [
      'registration_opens',
      'registration_closes',
      'enrolment_accepted',
      'waiting_promoted',
      'application_registered',
      'application_sent',
      'application_returned',
      'application_accepted',
      'application_reserve',
      'application_refused',
      'offer_made',
      'offer_expiring',
      'offer_expired',
      'batch_confirmed',
      'batch_cancelled',
    ],
  },
  {
    title: 'Sesi dan kehadiran',
    events: [
      'session_week',
      'session_tomorrow',
      'session_two_hours',
      'session_moved',
      'session_cancelled',
      'room_changed',
      'low_attendance',
    ],
  },
  {
    title: 'Belajar dan tugas',
    events: [
      'assignment_due',
      'assignment_overdue',
      'assignment_graded',
      'quiet_three_days',
      'quiet_seven_days',
      'question_answered',
      'question_hidden',
      'question_shown',
    ],
  },
  {
    title: 'Setelah pelatihan',
    events: [
      'survey_due',
      'certificate_ready',
      'certificate_revoked',
      'certificate_replaced',
      'certificate_expiring',
      'correction_decided',
      'duplicate_ready',
      'follow_up_3_months',
      'follow_up_6_months',
      'follow_up_12_months',
    ],
  },
  {
    title: 'Konsultasi, pustaka, dan alamat',
    events: [
      'consultation_booked',
      'consultation_tomorrow',
      'consultation_moved',
      'consultation_cancelled',
      'consultation_action_due',
      'consultant_booked',
      'consultant_moved',
      'consultant_cancelled',
      'consultant_tomorrow',
      'loan_due',
      'reservation_ready',
      'email_refused',
      'data_incident',
    ],
  },
];

export const REMINDER_EVENTS: Readonly<Record<Event, string>> = {
  registration_opens: 'Pendaftaran dibuka',
  registration_closes: 'Pendaftaran segera ditutup',
  enrolment_accepted: 'Pendaftaran diterima',
  waiting_promoted: 'Mendapat kursi dari daftar tunggu',
  application_registered: 'Didaftarkan oleh petugas',
  application_sent: 'Permohonan diterima',
  application_returned: 'Permohonan dikembalikan',
  application_accepted: 'Lolos seleksi',
  application_reserve: 'Menjadi cadangan',
  application_refused: 'Tidak terpilih',
  offer_made: 'Kursi ditawarkan',
  offer_expiring: 'Tawaran kursi segera berakhir',
  offer_expired: 'Tawaran kursi berakhir',
  batch_confirmed: 'Angkatan dipastikan',
  batch_cancelled: 'Angkatan dibatalkan',
  session_week: 'Sesi minggu depan',
  session_tomorrow: 'Sesi besok',
  session_two_hours: 'Sesi dua jam lagi',
  session_moved: 'Sesi pindah waktu',
  session_cancelled: 'Sesi dibatalkan',
  room_changed: 'Ruang sesi pindah',
  low_attendance: 'Kehadiran kurang',
  email_refused: 'E-mail ditolak',
  data_incident: 'Insiden data pribadi',
  assignment_due: 'Batas tugas akhir dekat',
  assignment_overdue: 'Tugas akhir terlambat',
  assignment_graded: 'Tugas sudah dinilai',
  quiet_three_days: 'Tiga hari tidak belajar',
  quiet_seven_days: 'Seminggu tidak belajar',
  survey_due: 'Survei pelatihan',
  certificate_ready: 'Sertifikat siap',
  certificate_revoked: 'Sertifikat dicabut',
  certificate_replaced: 'Sertifikat diganti',
  certificate_expiring: 'Sertifikat segera habis berlaku',
  correction_decided: 'Perbaikan sertifikat dijawab',
  duplicate_ready: 'Salinan sertifikat dijawab',
  follow_up_3_months: 'Tindak lanjut 3 bulan',
  follow_up_6_months: 'Tindak lanjut 6 bulan',
  follow_up_12_months: 'Tindak lanjut 12 bulan',
  consultation_booked: 'Konsultasi terjadwal',
  consultation_tomorrow: 'Konsultasi besok',
  consultation_moved: 'Konsultasi pindah jadwal',
  consultation_cancelled: 'Konsultasi dibatalkan',
  consultation_action_due: 'Tindak lanjut konsultasi',
  consultant_booked: 'Konsultan: janji baru',
  consultant_moved: 'Konsultan: janji pindah',
  consultant_cancelled: 'Konsultan: janji lepas',
  consultant_tomorrow: 'Konsultan: janji besok',
  question_answered: 'Pertanyaan dijawab',
  question_hidden: 'Pertanyaan disembunyikan',
  question_shown: 'Pertanyaan tampil lagi',
  loan_due: 'Buku pinjaman harus kembali',
  reservation_ready: 'Buku pesanan siap',
};

export const CHANNELS: Readonly<Record<Reminder['channel'], string>> = {
  inbox: 'Kotak masuk',
  push: 'Notifikasi HP',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-mail',
};

export const RECIPIENTS: Readonly<Record<ReminderRecipient, string>> = {
  peserta: 'Peserta',
  pelatih: 'Pelatih',
  panitia: 'Panitia',
};

/** What a time counts from, after "sebelum" or "sesudah". */
export const ANCHORS: Readonly<Record<ReminderAnchor, string>> = {
  event: 'kejadian',
  session_start: 'sesi',
  assignment_due: 'batas tugas',
  registration_opens: 'pendaftaran dibuka',
  registration_closes: 'pendaftaran ditutup',
  class_end: 'pelatihan selesai',
  last_activity: 'kegiatan terakhir',
};

export const ORDERS = { lama: 'Terlama dulu' } as const;
