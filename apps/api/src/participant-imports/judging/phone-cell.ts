import { Phone } from '@sinau/contracts/accounts.contract.js';
import type { Cell } from '../reading/table.js';
import { isScientific, wholeDigits } from './nik-cell.js';

const LOST = 'Nomor HP tersimpan sebagai angka dan terpotong. Ketik ulang sebagai teks.';
const SEVERAL = 'Ada lebih dari satu nomor HP. Tulis satu nomor saja.';
const WRONG = 'Nomor HP belum benar. Contoh: 0812 3456 7890.';

/** A phone as E.164. A spreadsheet drops the first 0: 812… is 0812…. */
export function readPhoneCell({ text }: Cell): { readonly phone: string } | { readonly error: string } {
  let bare = text.replace(/^'/, '').replace(/\.0+$/, '');
  if (isScientific(bare)) {
    const digits = wholeDigits(bare);
    // An exact power of ten at the end may be what rounding left.
    if (!digits || digits.endsWith('000')) return { error: LOST };
    bare = digits;
  }
  const plain = bare.replace(/[\s().-]/g, '');
  if (/[/,;&]|\bdan\b|\batau\b/.test(bare) || /^\+?\d{17,}$/.test(plain)) return { error: SEVERAL };
  const whole = /^8\d{7,11}$/.test(plain) ? `0${plain}` : plain;
  const parsed = Phone.safeParse(whole);
  return parsed.success ? { phone: parsed.data } : { error: WRONG };
}
