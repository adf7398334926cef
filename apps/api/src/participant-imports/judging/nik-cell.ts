import type { Cell } from '../reading/table.js';

/** A program kept the number and dropped digits of it: what is missing cannot be guessed. */
const LOST = 'NIK tersimpan sebagai angka, jadi angka terakhirnya hilang. Ketik ulang NIK sebagai teks.';
const SCIENTIFIC = /^([+-]?\d+(?:[.,]\d+)?)e\+?(\d+)$/i;

/** @returns the digits of a whole number in scientific writing, or null when some of them were dropped */
export function wholeDigits(text: string): string | null {
  const parts = SCIENTIFIC.exec(text);
  if (!parts) return null;
  const [whole = '', fraction = ''] = (parts[1] ?? '').split(/[.,]/);
  const exponent = Number(parts[2]);
  // 17 digits are all that a number can hold; fewer than it is long means that the program rounded it.
  return fraction.length >= exponent && exponent < 18
    ? whole + fraction.slice(0, exponent) + (/[1-9]/.test(fraction.slice(exponent)) ? 'x' : '')
    : null;
}

export const isScientific = (text: string): boolean => SCIENTIFIC.test(text);

/** The NIK in a cell as it was meant, or why it cannot be known. */
export function readNikCell({ text, numeric }: Cell): { readonly raw: string } | { readonly error: string } {
  const bare = text.replace(/^'/, '').replace(/\.0+$/, '');
  if (isScientific(bare)) {
    const digits = wholeDigits(bare);
    return digits && digits.length === 16 && !digits.endsWith('0') ? { raw: digits } : { error: LOST };
  }
  // Spreadsheets keep 15 digits of a number and write 0 for the 16th.
  if (numeric && /^\d{16}$/.test(bare) && bare.endsWith('0')) return { error: LOST };
  return { raw: bare };
}
