import { outcomeRoutes, type OutcomeRow, type OutcomeSize } from '@sinau/contracts/outcomes.contract.js';
import type { z } from 'zod';
import type { TableExport } from '../bulk/table-exports.service.js';
import type { OutcomeFigures } from '../outcomes/outcome-figures.service.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

const Query = outcomeRoutes['GET /manage/outcomes/rows'].query.omit({ page: true, pageSize: true });
type Query = z.output<typeof Query>;

const SIZES: Readonly<Record<OutcomeSize, string>> = {
  micro: 'Mikro',
  small: 'Kecil',
  medium: 'Menengah',
  large: 'Besar',
};
const HOW = { self: 'Sendiri', phone: 'Lewat telepon', visit: 'Tatap muka' } as const;

/** The businesses behind a figure, for a spreadsheet. */
export const outcomesTable = (figures: OutcomeFigures): TableExport<OutcomeRow, Query> => ({
  table: 'outcomes',
  title: 'Perkembangan usaha',
  roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  limited: true,
  columns: [
    { header: 'Nama', kind: 'text', width: 30, value: (row) => row.personName },
    { header: 'Usaha', kind: 'text', width: 28, value: (row) => row.businessName },
    { header: 'Kabupaten/kota', kind: 'text', width: 22, value: (row) => row.regencyName },
    { header: 'Pelatihan', kind: 'text', width: 34, value: (row) => row.courseTitle },
    { header: 'Angkatan', kind: 'text', width: 26, value: (row) => row.batchLabel },
    { header: 'Bulan ke', kind: 'number', width: 10, value: (row) => row.milestone },
    { header: 'Ditanya', kind: 'day', width: 12, value: (row) => row.dueOn },
    { header: 'Menjawab', kind: 'moment', width: 18, value: (row) => row.answeredAt },
    { header: 'Cara', kind: 'text', width: 16, value: (row) => row.how && HOW[row.how] },
    {
      header: 'Skala awal',
      kind: 'text',
      width: 12,
      value: (row) => row.sizeBefore && SIZES[row.sizeBefore],
    },
    { header: 'Skala kini', kind: 'text', width: 12, value: (row) => row.sizeNow && SIZES[row.sizeNow] },
    { header: 'Pesanan online pertama', kind: 'day', width: 22, value: (row) => row.firstOnlineOn },
    { header: 'Ekspor pertama', kind: 'day', width: 16, value: (row) => row.firstExportOn },
    { header: 'Negara ekspor', kind: 'text', width: 14, value: (row) => row.firstExportCountry },
    { header: 'Toko terverifikasi', kind: 'number', width: 16, value: (row) => row.verifiedShops },
  ],
  parse: (query) => readQuery(Query, query),
  read: (actor, query) => byPages((paging) => figures.rows(actor, { ...query, ...paging })),
});
