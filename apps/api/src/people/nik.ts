export type NikError = 'not_16_digits' | 'impossible_birth_date' | 'zero_serial';
export type NikWarning = 'unknown_province' | 'unknown_district';

/** Which Kemendagri codes exist today. */
export interface KnownRegions {
  /** Two digits, e.g. `35`. */
  province(code: string): boolean;
  /** e.g. `35.73.03`. */
  district(code: string): boolean;
}

export interface NikVerdict {
  /** The digits alone. */
  readonly nik: string;
  /** Any of these refuses the NIK. */
  readonly errors: readonly NikError[];
  /** A NIK is kept for life, also when districts are renumbered: these only mark it for an officer's look. */
  readonly warnings: readonly NikWarning[];
  /** Absent when there are not 16 digits to read. */
  readonly parts?: {
    readonly sex: 'L' | 'P';
    /** YYYY-MM-DD. */
    readonly bornOn: string | null;
    readonly province: string;
    readonly regency: string;
    readonly district: string;
  };
}

const ADULT = 17;

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isoDate(year: number, month: number, day: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** A NIK has two digits for the year: born in the 2000s only when that makes the holder of a KTP at least 17 today. */
function birthDate(twoDigits: number, month: number, day: number, today: string): string | null {
  const adultSince = `${Number(today.slice(0, 4)) - ADULT}${today.slice(4)}`;
  for (const century of [2000, 1900]) {
    const date = isoDate(century + twoDigits, month, day);
    if (isRealDate(century + twoDigits, month, day) && (century === 1900 || date <= adultSince)) return date;
  }
  return null;
}

/**
 * Judges a Nomor Induk Kependudukan: 6 digits of the district of first registration, 6 of the birth date (women: day + 40),
 * 4 of a serial number (Permendagri 108/2019). Spaces, dots and dashes are ignored.
 * @param today YYYY-MM-DD
 */
export function checkNik(raw: string, regions: KnownRegions, today: string): NikVerdict {
  const nik = raw.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(nik)) return { nik, errors: ['not_16_digits'], warnings: [] };
  const number = (from: number, to: number) => Number(nik.slice(from, to));
  const province = nik.slice(0, 2);
  const regency = `${province}.${nik.slice(2, 4)}`;
  const district = `${regency}.${nik.slice(4, 6)}`;
  const day = number(6, 8);
  const woman = day > 40;
  const bornOn = birthDate(number(10, 12), number(8, 10), woman ? day - 40 : day, today);
  const errors: NikError[] = [];
  if (bornOn === null) errors.push('impossible_birth_date');
  if (nik.endsWith('0000')) errors.push('zero_serial');
  const warnings: NikWarning[] = [];
  if (!regions.province(province)) warnings.push('unknown_province');
  else if (!regions.district(district)) warnings.push('unknown_district');
  return { nik, errors, warnings, parts: { sex: woman ? 'P' : 'L', bornOn, province, regency, district } };
}

/** What was wrong and where to look, for the person who typed it. */
export function nikErrorSentence(error: NikError, nik: string): string {
  if (error === 'impossible_birth_date')
    return 'Tanggal lahir di NIK ini tidak ada. Periksa angka ke-7 sampai ke-12.';
  if (error === 'zero_serial') return 'Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi KTP Anda.';
  if (/^\d*$/.test(nik)) return `NIK terdiri dari 16 angka. Anda menulis ${nik.length} angka.`;
  return 'NIK terdiri dari 16 angka, tanpa huruf.';
}

const warningSentences: Record<NikWarning, string> = {
  unknown_province: 'Kode provinsi di NIK ini tidak dikenal. Petugas akan memeriksa KTP Anda.',
  unknown_district: 'Kode kecamatan di NIK ini tidak dikenal. Petugas akan memeriksa KTP Anda.',
};

/** @param warning as stored */
export function nikWarningSentence(warning: string): string {
  return warningSentences[warning as NikWarning] ?? 'NIK ini akan diperiksa petugas.';
}
