import type { RouteInput } from '@sinau/contracts/routes.js';
import type { FieldError } from '@sinau/contracts/problem.js';

type Given = Pick<
  RouteInput<'POST /me/outcomes'>['body'],
  'firstOnlineOn' | 'firstExportOn' | 'firstExportCountry'
>;

const EARLIEST = '1990-01-01';

/** What cannot be, in sentences. @param today `YYYY-MM-DD` in WIB */
export function wrongDates(given: Given, today: string): FieldError[] {
  const wrong: FieldError[] = [];
  const judge = (path: 'firstOnlineOn' | 'firstExportOn') => {
    const day = given[path];
    if (day !== null && day > today)
      wrong.push({ path, message: 'Tanggal ini belum terjadi. Periksa lagi.' });
    if (day !== null && day < EARLIEST)
      wrong.push({ path, message: 'Tanggal ini terlalu lama. Periksa lagi.' });
  };
  judge('firstOnlineOn');
  judge('firstExportOn');
  if (given.firstExportOn !== null && given.firstExportCountry === null)
    wrong.push({ path: 'firstExportCountry', message: 'Pilih negara tujuan ekspor pertama.' });
  if (given.firstExportOn === null && given.firstExportCountry !== null)
    wrong.push({ path: 'firstExportOn', message: 'Isi tanggal ekspor pertama, kira-kira saja.' });
  return wrong;
}
