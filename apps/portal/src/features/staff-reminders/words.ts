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
      'shop_verified',
      'shop_returned',
    ],
  },
  {
    title: 'Konsultasi, pustaka, alamat, dan tugas',
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
      'duty_given',
      'duty_begins',
      'duty_taken_back',
    ],
  },
];

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
