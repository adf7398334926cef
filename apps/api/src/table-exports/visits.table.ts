import { VisitFilter } from '@sinau/contracts/consultation-desk.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { AgendaService } from '../consultations/agenda.service.js';
import type { TableExport } from '../bulk/table-exports.service.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

type Visit = RouteOutput<'GET /manage/consultation-visits'>['items'][number];

const STATES: Readonly<Record<Visit['state'], string>> = {
  booked: 'Terjadwal',
  done: 'Selesai',
  no_show: 'Tidak hadir',
  cancelled: 'Dibatalkan',
};
const KINDS: Readonly<Record<Visit['kind'], string>> = { konsultasi: 'Konsultasi', bimbingan: 'Bimbingan' };
const MODES: Readonly<Record<Visit['mode'], string>> = {
  on_site: 'Datang ke Latkop',
  online: 'Online',
  at_business: 'Konsultan datang ke tempat usaha',
};

/** Appointments: who came for what, never the problem they wrote down. A consultant's own. */
export const visitsTable = (agenda: AgendaService): TableExport<Visit, VisitFilter> => ({
  table: 'visits',
  title: 'Janji konsultasi',
  roles: ['pelatih', 'panitia', 'admin'],
  limited: true,
  columns: [
    { header: 'Mulai', kind: 'moment', width: 18, value: (row) => row.startsAt },
    { header: 'Selesai', kind: 'moment', width: 18, value: (row) => row.endsAt },
    { header: 'Nama', kind: 'text', width: 30, value: (row) => row.personName },
    { header: 'Usaha', kind: 'text', width: 28, value: (row) => row.businessName },
    { header: 'Layanan', kind: 'text', width: 24, value: (row) => row.serviceName },
    { header: 'Jenis', kind: 'text', width: 14, value: (row) => KINDS[row.kind] },
    { header: 'Konsultan', kind: 'text', width: 28, value: (row) => row.consultantName },
    { header: 'Cara bertemu', kind: 'text', width: 30, value: (row) => MODES[row.mode] },
    { header: 'Keadaan', kind: 'text', width: 14, value: (row) => STATES[row.state] },
    { header: 'Alasan batal', kind: 'text', width: 40, value: (row) => row.cancelReason },
  ],
  parse: (query) => readQuery(VisitFilter, query),
  read: (actor, query) => byPages((paging) => agenda.list(actor, { ...query, ...paging })),
});
