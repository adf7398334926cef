import { sentencesOf, splitText } from './sentences.js';

const root = (html: string): Element => {
  const host = document.createElement('div');
  host.innerHTML = html;
  return host;
};

test('reads paragraphs, items and headings sentence by sentence, and skips what is no text', () => {
  const found = sentencesOf(
    root(
      '<h2>Foto <em>terang</em></h2><p>Usap lensa. Lalu potret!</p><ul><li>Satu</li></ul>' +
        '<button>Putar</button><p aria-hidden="true">Hiasan</p><p>—</p><svg><text>x</text></svg>',
    ),
  );
  expect(found.map(({ text }) => text)).toEqual(['Foto terang', 'Usap lensa.', 'Lalu potret!', 'Satu']);
  expect(found[1]?.range.toString().trim()).toBe('Usap lensa.');
  expect(found[0]?.range.toString()).toBe('Foto terang');
});

test('cuts sentences also where the browser has no rules for it', () => {
  const { Segmenter } = Intl;
  Object.assign(Intl, { Segmenter: undefined });
  const words = 'Harga Rp12.500 saja. Murah? Ya!';
  const cut = splitText(words).map(({ start, end }) => words.slice(start, end).trim());
  Object.assign(Intl, { Segmenter });
  expect(cut.join('|')).toContain('Murah?');
  expect(cut.join(' ')).toBe(words);
});
