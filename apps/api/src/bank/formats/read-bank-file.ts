import type { BankImportFormat } from '@sinau/contracts/bank-question.contract.js';
import { readAiken } from './aiken-reader.js';
import { readGift } from './gift-reader.js';
import { readMoodleXml } from './moodle-xml-reader.js';
import type { Parsed } from './parsed-question.js';
import { readXlsx } from './xlsx-reader.js';

const readers = { gift: readGift, moodle_xml: readMoodleXml, aiken: readAiken } as const;

/** Texts of old programs are often not UTF-8; Windows-1252 is what they mean. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Everything readable in a file of questions, and every fault with its line. */
export async function readBankFile(bytes: Buffer, format: BankImportFormat): Promise<Parsed> {
  const parsed = format === 'xlsx' ? await readXlsx(bytes) : readers[format](textOf(bytes));
  if (parsed.questions.length > 0 || parsed.faults.length > 0) return parsed;
  return { questions: [], faults: [{ line: 1, message: 'Tidak ada soal di berkas ini.', excerpt: '' }] };
}
