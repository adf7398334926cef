import { open } from 'node:fs/promises';
import { openCsv } from './csv-table.js';
import { TableRefused, type PeopleTable } from './table.js';
import { openXlsx } from './xlsx-table.js';

/** Old Excel, and also a workbook with a password. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from([0x50, 0x4b]);

/** What a file is, its bytes tell; its name is the sender's claim. @throws TableRefused, UnsafeZip */
export async function openTable(path: string): Promise<PeopleTable> {
  const file = await open(path, 'r');
  const head = Buffer.alloc(4);
  await file.read(head, 0, 4, 0).finally(() => file.close());
  if (head.equals(OLD_OFFICE))
    throw new TableRefused('Berkas ini XLS lama atau berkata sandi. Simpan sebagai XLSX tanpa kata sandi.');
  return head.subarray(0, 2).equals(ZIP) ? openXlsx(path) : openCsv(path);
}
