import type { EligibilityRule } from '@sinau/contracts/selection-settings.js';

/** What the rules look at. Never stored: what a ranking keeps are the reasons. */
export interface EligibilityFacts {
  /** `YYYY-MM-DD` from the NIK; null when it cannot be read. */
  readonly bornOn: string | null;
  /** e.g. `35.73`. */
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly sector: string;
  readonly size: 'micro' | 'small' | 'medium';
  readonly inRunningClass: boolean;
  readonly takenBefore: boolean;
  readonly nominatedBy: string | null;
}

const sizeWords = { micro: 'mikro', small: 'kecil', medium: 'menengah' } as const;

/** Whole years on a day. @param today `YYYY-MM-DD` in WIB */
export function ageOn(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

function ageReason(min: number, max: number, bornOn: string | null, today: string): string | null {
  if (bornOn === null) return 'Umur belum dapat dibaca dari NIK. Periksa NIK Anda.';
  const age = ageOn(bornOn, today);
  return age >= min && age <= max ? null : `Umur peserta ${min} sampai ${max} tahun. Umur Anda ${age} tahun.`;
}

function reasonOf(rule: EligibilityRule, facts: EligibilityFacts, today: string): string | null {
  switch (rule.kind) {
    case 'age':
      return ageReason(rule.min, rule.max, facts.bornOn, today);
    case 'regions':
      return rule.codes.includes(facts.regencyCode)
        ? null
        : `Angkatan ini tidak untuk wilayah ${facts.regencyName}.`;
    case 'sectors':
      return rule.sectors.includes(facts.sector)
        ? null
        : `Angkatan ini untuk usaha di bidang ${rule.sectors.join(', ')}.`;
    case 'sizes':
      return rule.sizes.includes(facts.size)
        ? null
        : `Angkatan ini untuk usaha ${rule.sizes.map((size) => sizeWords[size]).join(' dan ')}.`;
    case 'not_in_running_class':
      return facts.inRunningClass ? 'Anda masih mengikuti kelas lain. Selesaikan dulu.' : null;
    case 'not_taken_before':
      return facts.takenBefore ? 'Anda sudah pernah menyelesaikan pelatihan ini.' : null;
    case 'nominated':
      return facts.nominatedBy
        ? null
        : 'Angkatan ini perlu usulan dari dinas kabupaten, kota, atau koperasi.';
  }
}

/** All reasons that stand against somebody, in plain words and in the order of the rules; empty: nothing does. */
export function failingReasons(
  facts: EligibilityFacts,
  rules: readonly EligibilityRule[],
  today: string,
): string[] {
  return rules.flatMap((rule) => reasonOf(rule, facts, today) ?? []);
}
