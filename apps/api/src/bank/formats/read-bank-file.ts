import type { BankImportFormat } from '@sinau/contracts/bank-question.contract.js';
import type { Parsed } from './parsed-question.js';

// Each brings a parser of its own, and one file needs only one of them.
const readers = {
  gift: async (text: string) => (await import('./gift-reader.js')).readGift(text),
  moodle_xml: async (text: string) => (await import('./moodle-xml-reader.js')).readMoodleXml(text),
  aiken: async (text: string) => (await import('./aiken-reader.js')).readAiken(text),
} as const;

/** Texts of old programs are often not UTF-8; Windows-1252 is what they mean. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function parsedFrom(bytes: Buffer, format: BankImportFormat): Promise<Parsed> {
  if (format !== 'xlsx') return readers[format](textOf(bytes));
  return (await import('./xlsx-reader.js')).readXlsx(bytes);
}

/** Everything readable in a file of questions, and every fault with its line. */
export async function readBankFile(bytes: Buffer, format: BankImportFormat): Promise<Parsed> {
  const parsed = await parsedFrom(bytes, format);
  if (parsed.questions.length > 0 || parsed.faults.length > 0) return parsed;
  return { questions: [], faults: [{ line: 1, message: 'Tidak ada soal di berkas ini.', excerpt: '' }] };
}
