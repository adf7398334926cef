import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { plainTextOf } from '@sinau/contracts/lesson-document.js';
import { readSeedCourse } from '../testing/courses.factory.js';
import { markdownToDocument } from './markdown-document.js';
import { renderMarkdown } from './rich-text.js';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of rendered HTML, without any space. */
function lettersOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_all, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, '');
}

/** The document of a text, and whether the schema takes it as it is; its letters, and those of the rendered text. */
function converted(markdown: string) {
  const document = markdownToDocument(markdown);
  const parsed = LessonDocument.safeParse(document);
  return {
    parsed: parsed.success && JSON.stringify(parsed.data) === JSON.stringify(document),
    letters: plainTextOf(document).replace(/\s+/g, ''),
  };
}
const wholeAs = (markdown: string) => ({ parsed: true, letters: lettersOf(renderMarkdown(markdown)) });

/** Every Markdown text of a curriculum, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' ? (key.endsWith('_md') ? [one] : []) : textsOf(one),
  );
}

it.each(['fotografi-produk', 'desain-kemasan', 'penjualan-online'] as const)(
  'turns every text of %s into a valid document without losing a letter',
  async (slug) => {
    const texts = textsOf(await readSeedCourse(slug));
    expect(texts.length).toBeGreaterThan(25);
    for (const text of texts) expect(converted(text)).toEqual(wholeAs(text));
  },
);

const hostile: [string, string][] = [
  ['lists six levels deep', '- a\n  - b\n    - c\n      - d\n        - e\n          1. f'],
  [
    'a heading, a quote, code and a table in an item',
    '- # h\n- > q\n- ```\n  x\n  y\n  ```\n- | a | b |\n  |---|---|\n  | c | d |',
  ],
  ['1,500 paragraphs', Array.from({ length: 1500 }, (_, n) => `baris ${n}`).join('\n\n')],
  ['a list of 700 items', Array.from({ length: 700 }, (_, n) => `${n + 1}. butir`).join('\n')],
  ['a paragraph of 5,000 lines', Array.from({ length: 5000 }, () => 'a  ').join('\n')],
  ['a word of 50,000 letters', '😀'.repeat(25_000)],
  ['a table 30 columns wide', `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}\n|${'b|'.repeat(30)}`],
  ['a table of 500 rows', `|a|\n|-|\n${'|b|\n'.repeat(500)}`],
  ['a list that starts late', '123456789. a\n123456790. b'],
  ['empty everything', '-\n\n#\n\n>\n\n|a|b|\n|-|-|\n| | |'],
  ['raw HTML', '<script>alert(1)</script> **<b>x</b>** <img src=x onerror=alert(1)>'],
  ['a fence with HTML', '```html\n<script>1</script>\n```'],
];
it.each(hostile)('keeps %s whole and within the schema', (_name, markdown) => {
  expect(converted(markdown)).toEqual(wholeAs(markdown));
});

it('drops characters that cannot be shown, however they are written', () => {
  const document = markdownToDocument('a&#x202e;b');
  expect(document.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'ab' }] }]);
});

it('gives marks one order and joins neighbours', () => {
  const bold = markdownToDocument('***a*** b\nc [*d*](https://e.id)').content[0];
  expect(bold).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'text', text: ' b c ' },
      {
        type: 'text',
        text: 'd',
        marks: [{ type: 'link', attrs: { href: 'https://e.id' } }, { type: 'italic' }],
      },
    ],
  });
});

it('keeps the words of a link that leads nowhere good', () => {
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    'ftp://a.id/x',
    'x.html',
  ]) {
    const { content } = markdownToDocument(`[kata](${href})`);
    expect(JSON.stringify(content)).toContain('kata');
    expect(JSON.stringify(content)).not.toContain('"link"');
  }
});

it('says what a picture shows', () => {
  const { content } = markdownToDocument('Lihat ![foto keripik](https://a.id/x.jpg) ini');
  expect(content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Lihat foto keripik ini' }] },
  ]);
});

it('starts headings at level 2 and ends at 4', () => {
  const levels = markdownToDocument('### a\n\n#### b\n\n###### c').content.map((block) =>
    block.type === 'heading' ? block.attrs.level : 0,
  );
  expect(levels).toEqual([2, 3, 4]);
});

it('numbers go on where a list was divided', () => {
  const { content } = markdownToDocument(Array.from({ length: 301 }, (_, n) => `${n + 3}. x`).join('\n'));
  expect(content.map((block) => block.type === 'orderedList' && block.attrs?.start)).toEqual([3, 303]);
});
