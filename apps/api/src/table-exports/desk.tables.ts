import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { consultationCaseRoutes } from '@sinau/contracts/consultation-cases.contract.js';
import { libraryLendingRoutes, type Loan } from '@sinau/contracts/library-lending.contract.js';
import { reminderRoutes, type Reminder } from '@sinau/contracts/reminders.contract.js';
import type { z } from 'zod';
import type { TableExport } from '../bulk/table-exports.service.js';
import type { CasesService } from '../consultations/cases.service.js';
import type { CirculationService } from '../library/circulation.service.js';
import type { RemindersService } from '../reminders/reminders.service.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

const Reminders = reminderRoutes['GET /manage/reminders'].query.omit({ page: true, pageSize: true });
const CHANNELS: Readonly<Record<Reminder['channel'], string>> = {
  inbox: 'Kotak masuk',
  email: 'E-mail',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  push: 'Notifikasi HP',
};
const SENDING: Readonly<Record<Reminder['state'], string>> = {
  planned: 'Dijadwalkan',
  sending: 'Sedang dikirim',
  sent: 'Terkirim',
  failed: 'Gagal',
  unknown: 'Hasil tidak diketahui',
  cancelled: 'Dibatalkan',
};

/** What was planned and what became of it. */
export const remindersTable = (
  reminders: RemindersService,
): TableExport<Reminder, z.output<typeof Reminders>> => ({
  table: 'reminders',
  title: 'Pengingat',
  roles: ['panitia', 'dinas', 'admin'],
  limited: true,
  columns: [
    { header: 'Kejadian', kind: 'text', width: 26, value: (row) => REMINDER_EVENTS[row.event] },
    { header: 'Penerima', kind: 'text', width: 30, value: (row) => row.recipientName },
    { header: 'Angkatan', kind: 'text', width: 26, value: (row) => row.batchLabel },
    { header: 'Lewat', kind: 'text', width: 16, value: (row) => CHANNELS[row.channel] },
    { header: 'Oleh petugas', kind: 'text', width: 12, value: (row) => (row.byHand ? 'Ya' : 'Tidak') },
    { header: 'Direncanakan', kind: 'moment', width: 18, value: (row) => row.dueAt },
    { header: 'Keadaan', kind: 'text', width: 20, value: (row) => SENDING[row.state] },
    { header: 'Terkirim', kind: 'moment', width: 18, value: (row) => row.sentAt },
    { header: 'Sampai', kind: 'moment', width: 18, value: (row) => row.deliveredAt },
    { header: 'Dibaca', kind: 'moment', width: 18, value: (row) => row.readAt },
    { header: 'Dicoba', kind: 'number', width: 8, value: (row) => row.attempts },
    { header: 'Alasan', kind: 'text', width: 40, value: (row) => row.failure },
  ],
  parse: (query) => readQuery(Reminders, query),
  read: (actor, query) => byPages((paging) => reminders.list(actor, { ...query, ...paging })),
});

const Loans = libraryLendingRoutes['GET /manage/library/loans'].query.omit({ page: true, pageSize: true });

/** Who has which book. */
export const loansTable = (circulation: CirculationService): TableExport<Loan, z.output<typeof Loans>> => ({
  table: 'loans',
  title: 'Peminjaman buku',
  roles: ['pelatih', 'panitia', 'admin'],
  columns: [
    { header: 'Judul', kind: 'text', width: 40, value: (row) => row.title },
    { header: 'Kode buku', kind: 'text', width: 14, value: (row) => row.code },
    { header: 'Peminjam', kind: 'text', width: 30, value: (row) => row.borrowerName },
    { header: 'Dipinjam', kind: 'moment', width: 18, value: (row) => row.lentAt },
    { header: 'Batas kembali', kind: 'day', width: 14, value: (row) => row.dueOn },
    { header: 'Kembali', kind: 'moment', width: 18, value: (row) => row.returnedAt },
    { header: 'Terlambat', kind: 'text', width: 10, value: (row) => (row.overdue ? 'Ya' : 'Tidak') },
  ],
  parse: (query) => readQuery(Loans, query),
  read: (_actor, query) => byPages((paging) => circulation.loans({ ...query, ...paging })),
});

const casesRoute = consultationCaseRoutes['GET /manage/consultation-cases'];
const Cases = casesRoute.query.omit({ page: true, pageSize: true });
type Case = z.output<(typeof casesRoute)['response']>['items'][number];

/** Case files: what was done and what came of it, never a note. A consultant's own. */
export const casesTable = (cases: CasesService): TableExport<Case, z.output<typeof Cases>> => ({
  table: 'cases',
  title: 'Berkas pendampingan',
  roles: ['pelatih', 'panitia', 'admin'],
  limited: true,
  columns: [
    { header: 'Nama', kind: 'text', width: 30, value: (row) => row.personName },
    { header: 'Usaha', kind: 'text', width: 28, value: (row) => row.businessName },
    { header: 'Layanan', kind: 'text', width: 24, value: (row) => row.serviceName },
    { header: 'Konsultan', kind: 'text', width: 30, value: (row) => row.consultantNames.join(', ') },
    { header: 'Dibuka', kind: 'moment', width: 18, value: (row) => row.openedAt },
    { header: 'Kunjungan selesai', kind: 'number', width: 16, value: (row) => row.visits },
    { header: 'Kunjungan berikutnya', kind: 'moment', width: 20, value: (row) => row.nextVisitAt },
    { header: 'Langkah terbuka', kind: 'number', width: 15, value: (row) => row.openActions },
    { header: 'Ditutup', kind: 'moment', width: 18, value: (row) => row.closedAt },
  ],
  parse: (query) => readQuery(Cases, query),
  read: (actor, query) => byPages((paging) => cases.list(actor, { ...query, ...paging })),
});
