import type { BankImportFormat } from '@sinau/contracts/bank-question.contract.js';

/** Told by the content: names of files are claims. */
export function detectFormat(bytes: Buffer): BankImportFormat {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx';
  const text = bytes.toString('utf8');
  // Trimming takes the byte order mark too.
  if (/^<(?:\?xml|quiz\b|!DOCTYPE)/i.test(text.trimStart())) return 'moodle_xml';
  return /^ANSWER:\s*[A-Z]\s*$/im.test(text) ? 'aiken' : 'gift';
}
