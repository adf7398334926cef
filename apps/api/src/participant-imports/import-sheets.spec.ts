import readXlsxFile from 'read-excel-file/node';
import { errorWorkbook } from './import-sheets.js';

it('a sheet of errors that does not hold all of them says how many there are', async () => {
  const columns = [{ place: 0, label: 'Nama', samples: [], field: null }] as never;
  const faulty = [{ row: 2, cells: ['Siti'], reasons: 'Nomor HP kosong.' }];
  const lastRow = async (all: number) =>
    (await readXlsxFile((await errorWorkbook(columns, faulty, all)).bytes))[0]?.data.at(-1);
  expect(await lastRow(1)).toEqual(['Siti', 'Nomor HP kosong.', 2]);
  expect(JSON.stringify(await lastRow(23_456))).toContain('Baru 1 dari 23.456 baris');
});
