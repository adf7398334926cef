const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const PLACEHOLDER = /\{([a-z]+)\}/g;
const KNOWN = ['sequence', 'event', 'unit', 'kind', 'month', 'year'];

/** How the numbers of a series are written. */
export interface NumberPattern {
  readonly pattern: string;
  readonly unit: string;
  readonly kind: string;
}

export interface NumberParts {
  readonly sequence: number;
  /** The event number of the class; null in a series that counts by the year. */
  readonly event: number | null;
  /** The year that counts, and the day of approval in WIB, `YYYY-MM-DD`. */
  readonly year: number;
  readonly day: string;
}

/** The official number of a certificate: {sequence} has four digits at least, {event} two, {month} is roman. */
export function certificateNumber(series: NumberPattern, given: NumberParts): string {
  const parts: Record<string, string> = {
    sequence: String(given.sequence).padStart(4, '0'),
    event: String(given.event ?? 0).padStart(2, '0'),
    unit: series.unit,
    kind: series.kind,
    month: ROMAN[Number(given.day.slice(5, 7)) - 1] ?? '',
    year: String(given.year),
  };
  return series.pattern.replace(PLACEHOLDER, (_, name: string) => parts[name] ?? '');
}

/** Why this pattern cannot tell all numbers of its series apart, as a sentence; null when it can. */
export function patternFault(pattern: string, scope: 'year' | 'class'): string | null {
  const used = [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  const strange = used.find((name) => !KNOWN.includes(name));
  if (strange)
    return `{${strange}} tidak dikenal. Pakai {sequence}, {event}, {unit}, {kind}, {month}, {year}.`;
  if (/[{}]/.test(pattern.replace(PLACEHOLDER, '')))
    return 'Kurung kurawal hanya untuk nama seperti {sequence}.';
  if (!used.includes('sequence')) return 'Pola harus memuat {sequence}, nomor urutnya.';
  if (!used.includes('year')) return 'Pola harus memuat {year}, agar nomor tahun lain tidak sama.';
  if (scope === 'class' && !used.includes('event')) return 'Hitungan per angkatan harus memuat {event}.';
  if (scope === 'year' && used.includes('event')) return '{event} hanya untuk hitungan per angkatan.';
  if (new Set(used).size < used.length) return 'Tiap bagian hanya boleh sekali.';
  // Digits beside digits could be read in two ways, and two certificates would have one number.
  if (/\}[0-9]*\{|\}[0-9]|[0-9]\{/.test(pattern))
    return 'Pisahkan tiap bagian dengan tanda, misalnya garis miring.';
  return null;
}
