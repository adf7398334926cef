import type { LessonDocument } from '../lessons/components/document/document-types.js';
import { findTerm, termKey } from './terms.js';
import { markerOf } from './terms-in-text.js';

const term = (name: string, ...also: string[]) => ({ name, meaning: `Arti ${name}.`, also });
const TERMS = [
  term('HPP', 'harga pokok produksi'),
  term('Kemasan primer'),
  term('NIB'),
  term('Omzet', 'omset'),
  term('P-IRT', 'PIRT'),
  term('C++ (bahasa)'),
];
const withTerms = (document: LessonDocument): LessonDocument => markerOf(TERMS)?.(document) ?? document;

type Inline = { text?: string; marks?: { type: string; attrs?: { href: string } }[] };

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const doc = (...content: object[]) => ({ type: 'doc', content }) as unknown as LessonDocument;

function linksOf(document: LessonDocument): [string, string][] {
  const found: [string, string][] = [];
  JSON.stringify(document, (_key, value: Inline) => {
    const href = value?.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    if (value?.text !== undefined && href) found.push([value.text, href]);
    return value;
  });
  return found;
}

test('links the first place of each term, whole words only, and changes no word', () => {
  const given = doc(
    paragraph(text('Hitung HPP dulu. Omsetnya bukan laba, dan HPP lagi.')),
    paragraph(text('Kemasan primer dan omzet.')),
  );
  const marked = withTerms(given);
  expect(linksOf(marked)).toEqual([
    ['HPP', '#istilah-hpp'],
    ['Kemasan primer', '#istilah-kemasan-primer'],
    ['omzet', '#istilah-omzet'],
  ]);
  const words = (document: LessonDocument) =>
    (document.content as unknown as { content: Inline[] }[])
      .map(({ content }) => content.map((inline) => inline.text).join(''))
      .join('\n');
  expect(words(marked)).toBe(words(given));
});

test('leaves headings, links and code alone, and keeps other marks', () => {
  const marked = withTerms(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Apa itu NIB?')] },
      paragraph(text('NIB', { type: 'link', attrs: { href: 'https://oss.go.id' } })),
      paragraph(text('NIB', { type: 'code' }), text(' dan '), text('NIB', { type: 'bold' })),
    ),
  );
  expect(linksOf(marked)).toEqual([
    ['NIB', 'https://oss.go.id'],
    ['NIB', '#istilah-nib'],
  ]);
  expect(JSON.stringify(marked)).toContain('"bold"');
});

test('a text without terms stays the same', () => {
  const given = doc(paragraph(text('Cuci tangan.')), { type: 'horizontalRule' });
  expect(withTerms(given)).toEqual(given);
});

test('without terms there is nothing to mark, and signs in a term stand for themselves', () => {
  expect(markerOf([])).toBeUndefined();
  const marked = withTerms(doc(paragraph(text('Belajar C++ (bahasa) dan PIRT.'))));
  expect(linksOf(marked)).toEqual([
    ['C++ (bahasa)', '#istilah-c-bahasa-'],
    ['PIRT', '#istilah-p-irt'],
  ]);
});

test('an address leads back to its term', () => {
  expect(findTerm(TERMS, 'p-irt')?.name).toBe('P-IRT');
  expect(findTerm(TERMS, termKey('Kemasan primer'))?.meaning).toBe('Arti Kemasan primer.');
  expect(findTerm(TERMS, 'tidak-ada')).toBeUndefined();
});
