import { createHash } from 'node:crypto';

/** What a ranking counts and a person can change: in their profile at any time, in the application when it was returned. */
export interface SeenFacts {
  readonly regencyCode: string;
  readonly sector: string;
  readonly size: string;
  readonly hasNib: boolean;
  readonly woman: boolean;
  readonly disabled: boolean;
  readonly cooperative: string | null;
  /** A fingerprint of the NIK, from which the age comes: says that it is another one, and nothing about it. */
  readonly nikMark: string | null;
}

const sentences: Record<keyof SeenFacts, string> = {
  regencyCode: 'Wilayah berubah sesudah pendaftaran dikirim.',
  sector: 'Bidang usaha berubah sesudah pendaftaran dikirim.',
  size: 'Ukuran usaha berubah sesudah pendaftaran dikirim.',
  hasNib: 'NIB berubah sesudah pendaftaran dikirim.',
  woman: 'Jenis kelamin berubah sesudah pendaftaran dikirim.',
  disabled: 'Keterangan disabilitas berubah sesudah pendaftaran dikirim.',
  cooperative: 'Koperasi berubah sesudah pendaftaran dikirim.',
  nikMark: 'NIK berubah sesudah pendaftaran dikirim.',
};

const names = Object.keys(sentences) as (keyof SeenFacts)[];

/** These facts alone, of whatever carries them. */
export function seenOf(facts: SeenFacts): SeenFacts {
  const { regencyCode, sector, size, hasNib, woman, disabled, cooperative, nikMark } = facts;
  return { regencyCode, sector, size, hasNib, woman, disabled, cooperative, nikMark };
}

/** The same text for the same facts: what was looked at is what is kept as seen, and nothing newer. */
export function factsMark(facts: SeenFacts): string {
  return createHash('sha256')
    .update(JSON.stringify(seenOf(facts)))
    .digest('hex')
    .slice(0, 16);
}

/** What is other than what the office saw, one sentence each. @param seen null, or without some: from before this was kept */
export function changesSince(seen: Partial<SeenFacts> | null, facts: SeenFacts): string[] {
  if (!seen) return [];
  return names.filter((name) => name in seen && seen[name] !== facts[name]).map((name) => sentences[name]);
}
