import { StaffFilter } from '@sinau/contracts/accounts.contract.js';
import type { StaffAccountsService } from '../accounts/staff-accounts.service.js';
import type { TableExport } from '../bulk/table-exports.service.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

type ListedStaff = Awaited<ReturnType<StaffAccountsService['list']>>['items'][number];

const ROLES: Readonly<Record<ListedStaff['roles'][number], string>> = {
  peserta: 'Peserta',
  pelatih: 'Pelatih',
  panitia: 'Panitia',
  dinas: 'Dinas',
  admin: 'Admin',
};

/** Who works here, and as what; never a secret. */
export const accountsTable = (staff: StaffAccountsService): TableExport<ListedStaff, StaffFilter> => ({
  table: 'accounts',
  title: 'Akun petugas',
  roles: ['admin'],
  columns: [
    { header: 'Nama', kind: 'text', width: 30, value: (row) => row.name },
    { header: 'E-mail', kind: 'text', width: 34, value: (row) => row.email },
    {
      header: 'Peran',
      kind: 'text',
      width: 28,
      value: (row) => row.roles.map((role) => ROLES[role]).join(', '),
    },
    { header: 'Terakhir masuk', kind: 'moment', width: 18, value: (row) => row.lastSeenAt },
    {
      header: 'Keadaan',
      kind: 'text',
      width: 24,
      value: (row) => (!row.active ? 'Nonaktif' : row.resetUntil ? 'Menunggu kata sandi baru' : 'Aktif'),
    },
  ],
  parse: (query) => readQuery(StaffFilter, query),
  read: (_actor, query) => byPages((paging) => staff.list({ ...query, ...paging })),
});
