import { toCsv } from '../staff-kit/csv.js';
import { formatMoment } from '../staff-kit/wib.js';
import type { Reminder } from './api/reminders.js';
import { CHANNELS, REMINDER_EVENTS, REMINDER_STATES } from './words.js';

const HEADER = [
  'Kejadian',
  'Penerima',
  'Angkatan',
  'Lewat',
  'Direncanakan',
  'Keadaan',
  'Terkirim',
  'Sampai',
  'Dibaca',
  'Dicoba',
  'Alasan',
];

const moment = (iso: string | null): string | null => iso && formatMoment(iso);

/** What was planned and what became of it, as a file for a spreadsheet. */
export const remindersCsv = (reminders: readonly Reminder[]): string =>
  toCsv(
    HEADER,
    reminders.map((reminder) => [
      REMINDER_EVENTS[reminder.event],
      reminder.recipientName,
      reminder.batchLabel,
      reminder.byHand ? `${CHANNELS[reminder.channel]} oleh petugas` : CHANNELS[reminder.channel],
      formatMoment(reminder.dueAt),
      REMINDER_STATES[reminder.state].label,
      moment(reminder.sentAt),
      moment(reminder.deliveredAt),
      moment(reminder.readAt),
      reminder.attempts,
      reminder.failure,
    ]),
  );
