import { formatDate } from '../../lib/format.js';
import { KINDS, OUTCOMES } from '../consultations/words.js';
import { toCsv } from '../staff-kit/csv.js';
import { formatMoment } from '../staff-kit/wib.js';
import type { CaseLine } from './api/cases.js';

const HEADER = [
  'Nama',
  'Usaha',
  'Layanan',
  'Jenis',
  'Konsultan',
  'Dibuka',
  'Kunjungan selesai',
  'Kunjungan berikutnya',
  'Langkah terbuka',
  'Ditutup',
  'Hasil',
];

/** Case files for a spreadsheet: what was done and what came of it, never a note. */
export const casesCsv = (cases: readonly CaseLine[]): string =>
  toCsv(
    HEADER,
    cases.map((one) => [
      one.personName,
      one.businessName,
      one.serviceName,
      KINDS[one.kind],
      one.consultantNames.join(', '),
      formatDate(one.openedAt),
      one.visits,
      one.nextVisitAt && formatMoment(one.nextVisitAt),
      one.openActions,
      one.closedAt && formatDate(one.closedAt),
      one.outcome && OUTCOMES[one.outcome],
    ]),
  );
