import { BusinessInput } from '@sinau/contracts/people.contract.js';
import { RowJudge } from './row-judge.js';
import { readSize } from './words.js';

export interface JudgedBusiness {
  readonly name: string;
  /** Null: the file does not say it, or says something that is not known. */
  readonly kbli: string | null;
  readonly nib: string | null;
  readonly size: string | null;
}

/** What a row says about a business. */
export class BusinessJudge extends RowJudge {
  business(): JudgedBusiness | null {
    const { text } = this.cell('businessName');
    if (text === '') return null;
    const name = BusinessInput.shape.name.safeParse(text);
    if (!name.success) return this.wrong('businessName', name.error);
    const kbliText = this.cell('kbli').text;
    const kbli = kbliText === '' ? undefined : this.rules.fields.find(kbliText);
    const fallback = this.rules.defaults.kbliCode;
    if (!kbli && kbliText !== '' && fallback)
      this.say('kbli', 'note', `Bidang usaha tidak dikenal. Dipakai pilihan Anda: ${fallback}.`);
    if (!kbli && !fallback)
      this.say(
        'kbli',
        'error',
        'Bidang usaha tidak dikenal. Tulis lima angka KBLI, atau pilih bidang bawaan.',
      );
    const sizeText = this.cell('size').text;
    const size = sizeText === '' ? undefined : readSize(sizeText);
    if (sizeText !== '' && !size)
      this.say('size', 'note', 'Skala usaha tidak dikenal. Dipakai pilihan Anda.');
    return { name: name.data, kbli: kbli ?? null, nib: this.nib(), size: size ?? null };
  }

  private nib(): string | null {
    const { text, numeric } = this.cell('nib');
    if (text === '') return null;
    const digits = text
      .replace(/^'/, '')
      .replace(/\.0+$/, '')
      .replace(/[\s.-]/g, '');
    // A number has lost the zeros that stood before it.
    const whole = numeric && /^\d{10,12}$/.test(digits) ? digits.padStart(13, '0') : digits;
    if (/^\d{13}$/.test(whole)) return whole;
    return this.say('nib', 'note', 'NIB harus 13 angka, jadi tidak disimpan.');
  }
}
