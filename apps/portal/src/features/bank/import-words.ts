import type { BankImport, ImportFormat } from './api/import-questions.js';

export const FORMATS: Readonly<Record<ImportFormat, string>> = {
  gift: 'GIFT',
  moodle_xml: 'Moodle XML',
  aiken: 'Aiken',
  xlsx: 'XLSX (Excel)',
};

export const OUTCOMES: Readonly<Record<BankImport['questions'][number]['outcome'], string>> = {
  new: 'Baru',
  changed: 'Berubah',
  unchanged: 'Sama, tidak berubah',
};

const BY_ENDING: Readonly<Record<string, ImportFormat>> = { gift: 'gift', xml: 'moodle_xml', xlsx: 'xlsx' };

/** The format that a file's name tells; `.txt` may be GIFT or Aiken, so the content decides there. */
export const formatByName = (name: string): ImportFormat | undefined =>
  BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''];

/** What the API takes in one file. */
export const MAX_BYTES = 5_000_000;

/** How many questions an import would add or change. */
export const importable = ({ questions }: BankImport): number =>
  questions.filter(({ outcome }) => outcome !== 'unchanged').length;
