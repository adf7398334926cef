import { LedgerFilter, type LedgerRow } from '@sinau/contracts/trainer-ledger.contract.js';
import type { TableExport } from '../bulk/table-exports.service.js';
import type { TrainerLedgerService } from '../trainer-ledger/trainer-ledger.service.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

/** JP taught and honorarium by trainer and month; a trainer's own. */
export const ledgerTable = (ledger: TrainerLedgerService): TableExport<LedgerRow, LedgerFilter> => ({
  table: 'ledger',
  title: 'Beban mengajar',
  roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  limited: true,
  columns: [
    { header: 'Pelatih', kind: 'text', width: 32, value: (row) => row.trainerName },
    { header: 'Bulan', kind: 'text', width: 12, value: (row) => row.month },
    { header: 'Sesi', kind: 'number', width: 8, value: (row) => row.sessions },
    { header: 'Angkatan', kind: 'number', width: 10, value: (row) => row.classes },
    { header: 'JP', kind: 'number', width: 8, value: (row) => row.jp },
    { header: 'Sesi tanpa JP', kind: 'number', width: 14, value: (row) => row.withoutJp },
    { header: 'Honorarium (Rp)', kind: 'number', width: 18, value: (row) => row.honorarium },
    { header: 'JP tanpa tarif', kind: 'number', width: 16, value: (row) => row.jpWithoutRate },
  ],
  parse: (query) => readQuery(LedgerFilter, query),
  read: (actor, query) => byPages((paging) => ledger.rows(actor, { ...query, ...paging })),
});
