/** An object of the curriculum file as it lies in a draft: its keys in their order, and perhaps not complete yet. */
export type FileObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is FileObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textIn(source: FileObject, key: string): string {
  const value = source[key];
  return typeof value === 'string' ? value : '';
}

export function numberIn(source: FileObject, key: string, otherwise: number): number {
  const value = source[key];
  return typeof value === 'number' ? value : otherwise;
}

export function textsIn(source: FileObject, key: string): string[] {
  const value = source[key];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function objectIn(source: FileObject, key: string): FileObject {
  const value = source[key];
  return isObject(value) ? value : {};
}

export function objectsIn(source: FileObject, key: string): FileObject[] {
  const value = source[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Whether two values are the same JSON; the order of keys does not matter, and a key without a value is no key. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    same(one[key], other[key]),
  );
}

// One text has two names in the file: `isi` holds a document, `isi_md` Markdown.
const twinOf = (key: string) => (key.endsWith('_md') ? key.slice(0, -3) : `${key}_md`);

function withField(source: FileObject, key: string, value: unknown): FileObject {
  const place = key in source ? key : twinOf(key);
  if (!(place in source)) return value === undefined ? source : { ...source, [key]: value };
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, old]) =>
      name !== place ? [[name, old]] : value === undefined ? [] : [[key, value]],
    ),
  );
}

/**
 * The source with those fields set that differ between `before` and `after`; what nobody changed stays as it was
 * written, also where the file says the same in other words.
 */
export function withChanges(source: FileObject, before: FileObject, after: FileObject): FileObject {
  return Object.entries(after).reduce(
    (result, [key, value]) => (same(before[key], value) ? result : withField(result, key, value)),
    source,
  );
}
