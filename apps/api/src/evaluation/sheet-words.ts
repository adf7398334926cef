const MODES: Readonly<Record<string, string>> = {
  in_person: 'Tatap muka',
  online: 'Daring',
  blended: 'Bauran',
  self_paced: 'Mandiri',
};
const STATES: Readonly<Record<string, string>> = {
  active: 'Belum tuntas',
  completed: 'Tuntas',
  failed: 'Tidak lulus',
};

const day = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'long' });

export const modeWord = (mode: string): string => MODES[mode] ?? mode;
export const outcomeWord = (state: string): string => STATES[state] ?? state;
/** `12 Januari 2027` in WIB. @param iso a day, or an instant in UTC */
export const dayWord = (iso: string): string => day.format(new Date(iso));
/** One decimal, or nothing. */
export const oneDecimal = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;
