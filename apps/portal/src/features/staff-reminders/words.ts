import type { StateWord } from '../staff-kit/words.js';
import type { Reminder } from './api/reminders.js';

export const REMINDER_STATES: Readonly<Record<Reminder['state'], StateWord>> = {
  planned: { label: 'Dijadwalkan', tone: 'neutral' },
  sending: { label: 'Sedang dikirim', tone: 'warning' },
  sent: { label: 'Terkirim', tone: 'success' },
  failed: { label: 'Gagal', tone: 'danger' },
  cancelled: { label: 'Dibatalkan', tone: 'neutral' },
};

export const REMINDER_EVENTS: Readonly<Record<Reminder['event'], string>> = {
  enrolment_accepted: 'Pendaftaran diterima',
  waiting_promoted: 'Mendapat kursi dari daftar tunggu',
  session_tomorrow: 'Sesi besok',
  assignment_due: 'Batas tugas akhir dekat',
  assignment_graded: 'Tugas sudah dinilai',
  quiet_three_days: 'Tiga hari tidak belajar',
  certificate_ready: 'Sertifikat siap',
  question_answered: 'Pertanyaan dijawab',
  question_hidden: 'Pertanyaan disembunyikan',
  question_shown: 'Pertanyaan tampil lagi',
  loan_due: 'Buku pinjaman harus kembali',
  reservation_ready: 'Buku pesanan siap',
};

export const CHANNELS: Readonly<Record<Reminder['channel'], string>> = {
  inbox: 'Kotak masuk',
  email: 'E-mail',
};
