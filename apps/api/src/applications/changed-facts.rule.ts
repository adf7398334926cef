/** What a ranking counts and a person can change in their profile at any time. */
export interface SeenFacts {
  readonly regencyCode: string;
  readonly sector: string;
  readonly size: string;
  readonly hasNib: boolean;
  readonly woman: boolean;
  readonly disabled: boolean;
}

const sentences: Record<keyof SeenFacts, string> = {
  regencyCode: 'Wilayah berubah sesudah pendaftaran dikirim.',
  sector: 'Bidang usaha berubah sesudah pendaftaran dikirim.',
  size: 'Ukuran usaha berubah sesudah pendaftaran dikirim.',
  hasNib: 'NIB berubah sesudah pendaftaran dikirim.',
  woman: 'Jenis kelamin berubah sesudah pendaftaran dikirim.',
  disabled: 'Keterangan disabilitas berubah sesudah pendaftaran dikirim.',
};

const names = Object.keys(sentences) as (keyof SeenFacts)[];

/** These facts alone, of whatever carries them. */
export function seenOf(facts: SeenFacts): SeenFacts {
  const { regencyCode, sector, size, hasNib, woman, disabled } = facts;
  return { regencyCode, sector, size, hasNib, woman, disabled };
}

/** What is other than what the office saw, one sentence each. @param seen null: from before this was kept */
export function changesSince(seen: SeenFacts | null, facts: SeenFacts): string[] {
  if (!seen) return [];
  return names.filter((name) => seen[name] !== facts[name]).map((name) => sentences[name]);
}
