import { readPrivate, writePrivate } from '../../lib/private-store.js';

/** Where somebody is in a book, and how they like to read; kept on this device, gone at sign-out. */
export interface Place {
  /** Page number of a PDF, or the address inside an EPUB (EPUB CFI). */
  readonly at: string;
}

const nameOf = (slug: string) => `baca/${slug}`;

export function readPlace(slug: string): string | undefined {
  const kept = readPrivate(nameOf(slug));
  const at = typeof kept === 'object' && kept !== null ? (kept as Partial<Place>).at : undefined;
  return typeof at === 'string' && at.length < 2000 ? at : undefined;
}

export function keepPlace(slug: string, at: string): void {
  writePrivate(nameOf(slug), { at } satisfies Place);
}

export const SIZES = [100, 115, 130, 150, 175, 200] as const;
export const LOOKS = { terang: 'Terang', krem: 'Krem', gelap: 'Gelap' } as const;
export type Look = keyof typeof LOOKS;

export interface Liking {
  /** Per cent of the usual size of letters. */
  readonly size: number;
  readonly look: Look;
}

const LIKING = 'baca-tampilan';

export function readLiking(): Liking {
  const kept = readPrivate(LIKING) as Partial<Liking> | null | undefined;
  const size = SIZES.find((one) => one === kept?.size) ?? 115;
  const look = kept?.look && Object.hasOwn(LOOKS, kept.look) ? kept.look : 'terang';
  return { size, look };
}

export function keepLiking(liking: Liking): void {
  writePrivate(LIKING, liking);
}
