const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The official number of a certificate. `pattern` holds {sequence} (four digits at least), {month} (roman) and {year}.
 * @param day the day of approval in WIB, `YYYY-MM-DD`
 */
export function certificateNumber(pattern: string, sequence: number, day: string): string {
  const parts: Record<string, string> = {
    sequence: String(sequence).padStart(4, '0'),
    month: ROMAN[Number(day.slice(5, 7)) - 1] ?? '',
    year: day.slice(0, 4),
  };
  return pattern.replace(/\{(sequence|month|year)\}/g, (_, name: string) => parts[name] ?? '');
}
