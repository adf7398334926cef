import { paths } from '../../lib/paths.js';
import type { WorkFilter } from './api/works.js';
import { KINDS, SUBJECTS } from './words.js';

const SORTS = { siap: 'ready', terbaru: 'newest', judul: 'title', tahun: 'year' } as const;

/** Stands for itself: it is not in the address. */
export const DEFAULT_ORDER = 'siap';

export const SORT_WORDS: Readonly<Record<keyof typeof SORTS, string>> = {
  siap: 'Siap dibaca atau didengar',
  terbaru: 'Terbaru',
  judul: 'Judul A sampai Z',
  tahun: 'Tahun terbit',
};

const known = <Value extends string>(
  value: string | null,
  words: Readonly<Record<Value, unknown>>,
): Value | undefined => (value !== null && Object.hasOwn(words, value) ? (value as Value) : undefined);

/** The catalogue's filter as it stands in the address; nonsense counts as no filter. */
export function toWorkFilter(search: URLSearchParams): WorkFilter {
  const q = search.get('cari')?.trim().slice(0, 80);
  const kind = known(search.get('jenis'), KINDS);
  const subject = known(search.get('topik'), SUBJECTS);
  const sort = known(search.get('urut'), SORTS);
  const page = Number(search.get('hal'));
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(sort && { sort: SORTS[sort] }),
    ...(Number.isInteger(page) && page > 1 && page <= 100_000 && { page }),
  };
}

/** Address of the catalogue with a filter. A page number is kept only when it is given. */
export function libraryHref({ q, kind, subject, sort, page }: WorkFilter): string {
  const order = Object.entries(SORTS).find(([, value]) => value === sort)?.[0];
  const search = new URLSearchParams({
    ...(q?.trim() && { cari: q.trim() }),
    ...(kind && { jenis: kind }),
    ...(subject && { topik: subject }),
    ...(order && order !== DEFAULT_ORDER && { urut: order }),
    ...(Number(page) > 1 && { hal: String(page) }),
  });
  const query = search.toString();
  return query ? `${paths.library}?${query}` : paths.library;
}
