/** Keys under which a curriculum file names uploads, in its own objects and in documents. */
const MEDIA_KEYS = new Set(['media', 'gambar', 'mediaId', 'before', 'after']);
const SCORM_KEY = 'paket';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids that a curriculum names; whether there is anything behind them is another question. */
export interface NamedThings {
  readonly media: readonly string[];
  readonly scorm: readonly string[];
}

function visit(value: unknown, see: (key: string, id: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string' && UUID.test(one)) see(key, one.toLowerCase());
    else visit(one, see);
  }
}

/** Also of a draft that is not right yet: its shape is not asked for. Sorted, each once. */
export function namedThings(source: unknown): NamedThings {
  const media = new Set<string>();
  const scorm = new Set<string>();
  visit(source, (key, id) => {
    if (MEDIA_KEYS.has(key)) media.add(id);
    if (key === SCORM_KEY) scorm.add(id);
  });
  return { media: [...media].sort(), scorm: [...scorm].sort() };
}

/**
 * The same file with other ids where it names uploads; key order and everything else stay.
 * @param names new ids by the old ones
 */
export function renamed(
  source: unknown,
  names: { readonly media: ReadonlyMap<string, string>; readonly scorm: ReadonlyMap<string, string> },
): unknown {
  if (Array.isArray(source)) return source.map((one) => renamed(one, names));
  if (typeof source !== 'object' || source === null) return source;
  return Object.fromEntries(
    Object.entries(source).map(([key, one]) => {
      if (typeof one !== 'string') return [key, renamed(one, names)];
      const map = MEDIA_KEYS.has(key) ? names.media : key === SCORM_KEY ? names.scorm : undefined;
      return [key, map?.get(one.toLowerCase()) ?? one];
    }),
  );
}
