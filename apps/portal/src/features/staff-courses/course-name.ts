/** Name, code and address of a new course. */
export interface CourseName {
  readonly title: string;
  readonly code: string;
  readonly slug: string;
}

const SMALL = new Set(['dan', 'di', 'ke', 'dari', 'untuk', 'yang', 'dengan', 'bagi', 'salinan']);

/** `fotografi-produk` for "Fotografi Produk". */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');

/** A code to begin with: first letters of the words, or of the only word. */
export function codeOf(title: string): string {
  const words = slugOf(title)
    .split('-')
    .filter((word) => word && !SMALL.has(word));
  const letters = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '').slice(0, 3);
  return letters.toUpperCase().replace(/^\d+/, '').slice(0, 10);
}

/** Whether an address is written as addresses are: `fotografi-produk`. */
export const isSlug = (slug: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

/** The courses whose title or code has every one of these words in it, whatever their case. */
export function coursesNamed<C extends Pick<CourseName, 'title' | 'code'>>(
  courses: readonly C[],
  words: string,
): readonly C[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return courses.filter(({ title, code }) => {
    const name = `${title} ${code}`.toLowerCase();
    return wanted.every((word) => name.includes(word));
  });
}
