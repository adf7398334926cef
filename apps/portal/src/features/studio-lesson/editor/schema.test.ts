import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { getSchema } from '@tiptap/core';
import { Node as PMNode } from '@tiptap/pm/model';
import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { toLessonDocument } from '../document/clean.js';
import type { AnyNode } from '../document/node.js';
import { lessonExtensions } from './schema.js';

const schema = getSchema(lessonExtensions());
const through = (document: unknown) => {
  const node = PMNode.fromJSON(schema, document as object);
  node.check();
  return toLessonDocument(node.toJSON() as AnyNode);
};
const p = (text: string, ...marks: object[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 && { marks }) }],
});
const item = (...content: object[]) => ({ type: 'listItem', content });
const bullets = (...content: object[]) => ({ type: 'bulletList', content });
const MEDIA = '0193a1b2-0000-7000-8000-000000000001';
const OTHER = '0193a1b2-0000-7000-8000-000000000002';

/** One of everything that the contract knows. */
const EVERYTHING = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Judul' }] },
    p('tautan', { type: 'link', attrs: { href: 'https://latkop.id/a' } }, { type: 'bold' }),
    {
      type: 'paragraph',
      content: [
        { type: 'text', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'code' }], text: 'a' },
        { type: 'hardBreak' },
        { type: 'text', text: 'b' },
      ],
    },
    bullets(item(p('satu'), bullets(item(p('dua'), { type: 'orderedList', content: [item(p('tiga'))] })))),
    bullets(item(bullets(item(p('daftar yang dimulai dengan daftar'))))),
    { type: 'orderedList', attrs: { start: 4 }, content: [item(p('empat'))] },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [p('sudah')] }],
    },
    { type: 'blockquote', content: [p('kutipan')] },
    { type: 'callout', attrs: { tone: 'warning' }, content: [p('awas'), bullets(item(p('x')))] },
    { type: 'codeBlock', content: [{ type: 'text', text: 'a\n  b' }] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p('h')] }] },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [p('1')] },
            { type: 'tableCell', content: [bullets(item(p('2')))] },
          ],
        },
      ],
    },
    { type: 'image', attrs: { mediaId: MEDIA, alt: 'Keripik', caption: 'Foto' } },
    { type: 'video', attrs: { mediaId: MEDIA } },
    { type: 'audio', attrs: { mediaId: MEDIA, caption: 'Suara' } },
    { type: 'file', attrs: { mediaId: MEDIA } },
    { type: 'youtube', attrs: { videoId: 'dQw4w9WgXcQ', title: 'Contoh' } },
    { type: 'quiz', attrs: { question: 'FP-S1' } },
    {
      type: 'beforeAfter',
      attrs: { before: MEDIA, after: OTHER, beforeAlt: 'gelap', afterAlt: 'terang' },
    },
  ],
};

test('one of everything goes through the editor unchanged, and the contract takes it', () => {
  expect(LessonDocument.safeParse(EVERYTHING).error).toBeUndefined();
  expect(through(EVERYTHING)).toEqual(EVERYTHING);
});

test('the editor knows no node and no mark that the contract does not know', () => {
  const known = JSON.stringify(EVERYTHING);
  const unknown = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter(
    (name) => !known.includes(`"type":"${name}"`),
  );
  expect(unknown).toEqual([]);
});

test('an empty document stays empty', () => {
  expect(toLessonDocument({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({
    type: 'doc',
    content: [],
  });
});

test('every text of the seeded curricula comes back as it went in', () => {
  const { markdownToDocument } = jest.requireActual<{ markdownToDocument: (text: string) => unknown }>(
    '../../../../../api/src/curriculum/markdown-document',
  );
  const folder = path.join(__dirname, '../../../../../api/seed/curricula');
  let texts = 0;
  for (const name of readdirSync(folder)) {
    for (const text of markdownIn(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))) {
      const document = markdownToDocument(text);
      const back = through(document);
      expect(back).toEqual(document);
      expect(LessonDocument.safeParse(back).success).toBe(true);
      texts += 1;
    }
  }
  expect(texts).toBeGreaterThan(50);
});

function markdownIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.endsWith('_md') && typeof inner === 'string' ? [inner] : markdownIn(inner),
  );
}

describe('what the contract would refuse is mended before it is sent', () => {
  const valid = (content: object[]) => {
    const document = toLessonDocument({ type: 'doc', content });
    expect(LessonDocument.safeParse(document).error).toBeUndefined();
    return document.content as object[];
  };

  test('attributes that the editor adds', () => {
    expect(
      valid([
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [p('a')] },
              ],
            },
          ],
        },
        { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: 'x' }] },
        p('a', { type: 'link', attrs: { href: 'https://a.id', target: '_blank', rel: 'x', class: null } }),
      ]),
    ).toEqual([
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p('a')] }] }] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'x' }] },
      p('a', { type: 'link', attrs: { href: 'https://a.id' } }),
    ]);
  });

  test('addresses that run something, control characters, unknown nodes', () => {
    expect(
      valid([
        p('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
        p('b\u000b\u202ec\ud800'),
        { type: 'script', content: [{ type: 'text', text: 'x' }] },
        { type: 'image', attrs: { mediaId: 'bukan-id', alt: '' } },
      ]),
    ).toEqual([p('a'), p('bc')]);
  });

  test('very long text, in whole characters', () => {
    const long = `${'a'.repeat(19_999)}😀${'b'.repeat(30_000)}`;
    const [block] = valid([p(long)]) as { content: { text: string }[] }[];
    expect(block?.content.map(({ text }) => text).join('')).toBe(long);
    expect(valid([{ type: 'codeBlock', content: [{ type: 'text', text: long }] }])).toHaveLength(3);
  });

  test('a fourth level of a list, without losing a word', () => {
    const four = bullets(item(p('1'), bullets(item(p('2'), bullets(item(p('3'), bullets(item(p('4')))))))));
    expect(valid([four])).toEqual([
      bullets(item(p('1'), bullets(item(p('2'), bullets(item(p('3')), item(p('4'))))))),
    ]);
  });

  test('empty cells, boxes and lists', () => {
    expect(
      valid([
        { type: 'callout', attrs: { tone: 'lila' }, content: [] },
        { type: 'bulletList', content: [] },
        { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell' }] }] },
      ]),
    ).toEqual([
      { type: 'callout', attrs: { tone: 'info' }, content: [{ type: 'paragraph' }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
      },
    ]);
  });
});
