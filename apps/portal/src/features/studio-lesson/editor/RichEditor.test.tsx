import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { DOMParser as PMParser, Slice } from '@tiptap/pm/model';
import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { createQueryClient } from '../../../lib/query-client.js';
import { insertBlock, moveBlock } from './insert-block.js';
import { cleanPastedHtml } from './paste/clean-html.js';
import { fitSlice } from './paste/fit-slice.js';
import RichEditor from './RichEditor.js';
import { slashMatch } from './slash.js';

const p = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const MEDIA = '0193a1b2-0000-7000-8000-000000000001';

beforeAll(() => {
  // jsdom lays nothing out.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollIntoView = () => undefined;
});

async function open(document: LessonDocument) {
  const changes: LessonDocument[] = [];
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <RichEditor label="Isi pelajaran" document={document} onChange={(next) => changes.push(next)} />
    </QueryClientProvider>,
  );
  const box = await screen.findByRole('textbox', { name: 'Isi pelajaran' });
  const { editor } = box as HTMLElement & { editor: Editor };
  const last = () => {
    const found = changes.at(-1);
    expect(LessonDocument.safeParse(found).error).toBeUndefined();
    return found?.content;
  };
  return { editor, changes, last, run: (work: () => void) => act(async () => work()) };
}

test('opening changes nothing, nor does moving the cursor', async () => {
  const { editor, changes, run } = await open({
    type: 'doc',
    content: [p('satu'), { type: 'horizontalRule' }],
  });
  await run(() => editor.commands.setTextSelection(3));
  expect(changes).toEqual([]);
});

test('typed words come out as the contract wants them', async () => {
  const { editor, last, run } = await open({ type: 'doc', content: [] });
  await run(() => editor.chain().insertContent('Halo ').toggleBold().insertContent('dunia').run());
  expect(last()).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Halo ' },
        { type: 'text', marks: [{ type: 'bold' }], text: 'dunia' },
      ],
    },
  ]);
});

test('a block from the menu goes behind the box that the cursor is in, and can be moved', async () => {
  const { editor, last, run } = await open({
    type: 'doc',
    content: [{ type: 'callout', attrs: { tone: 'tip' }, content: [p('ingat')] }, p('akhir')],
  });
  await run(() => editor.commands.setTextSelection(4));
  await run(() => insertBlock(editor, { type: 'image', attrs: { mediaId: MEDIA, alt: '' } }));
  expect(last()?.map(({ type }) => type)).toEqual(['callout', 'image', 'paragraph']);
  await run(() => moveBlock(editor, 1));
  expect(last()?.map(({ type }) => type)).toEqual(['callout', 'paragraph', 'image']);
  await run(() => moveBlock(editor, -1));
  await run(() => moveBlock(editor, -1));
  expect(last()?.map(({ type }) => type)).toEqual(['image', 'callout', 'paragraph']);
});

test('typing on a selected picture writes behind it instead of replacing it', async () => {
  const { editor, last, run } = await open({
    type: 'doc',
    content: [{ type: 'image', attrs: { mediaId: MEDIA, alt: 'x' } }],
  });
  await run(() => editor.commands.setNodeSelection(0));
  await run(() => {
    const { view } = editor;
    view.someProp('handleTextInput', (handle) => handle(view, 0, 1, 'a', () => view.state.tr));
  });
  expect(last()).toEqual([{ type: 'image', attrs: { mediaId: MEDIA, alt: 'x' } }, p('a')]);
});

test('a list does not go deeper than three levels', async () => {
  const item = (text: string, ...inner: object[]) => ({ type: 'listItem', content: [p(text), ...inner] });
  const list = (...content: object[]) => ({ type: 'bulletList', content });
  const { editor, changes, run } = await open({
    type: 'doc',
    content: [list(item('1', list(item('2', list(item('3'), item('tiga'))))))],
  } as unknown as LessonDocument);
  let at = 0;
  editor.state.doc.descendants((node, pos) => {
    if (node.text === 'tiga') at = pos;
  });
  await run(() => editor.commands.setTextSelection(at));
  await run(() => editor.commands.sinkListItem('listItem'));
  expect(changes).toEqual([]);
});

test('a table pasted into a box becomes paragraphs; at the top it stays a table', async () => {
  const { editor } = await open({
    type: 'doc',
    content: [{ type: 'callout', attrs: { tone: 'info' }, content: [p('kotak')] }, p('luar')],
  });
  const holder = document.createElement('div');
  holder.innerHTML = cleanPastedHtml('<table><tr><td>a</td><td>b</td></tr></table>').html;
  const slice = Slice.maxOpen(PMParser.fromSchema(editor.schema).parse(holder).content);
  const names = (pos: number) => {
    const names: string[] = [];
    fitSlice(slice, editor.state.doc.resolve(pos)).content.forEach((node) => names.push(node.type.name));
    return names;
  };
  expect(names(3)).toEqual(['paragraph', 'paragraph']);
  expect(names(editor.state.doc.content.size - 1)).toEqual(['table']);
});

test('the slash menu opens by typing, filters, and Esc keeps it shut', async () => {
  const { editor, run } = await open({ type: 'doc', content: [] });
  await run(() => editor.commands.insertContent('/tab'));
  expect(slashMatch(editor.state)).toMatchObject({ query: 'tab' });
  const menu = () => document.querySelectorAll('#menu-sisip [role=option]');
  expect([...menu()].map((option) => option.textContent)).toEqual(['Tabel3 baris, 3 kolom']);
  await run(() => {
    const escape = new KeyboardEvent('keydown', { key: 'Escape' });
    editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, escape));
  });
  await run(() => editor.commands.insertContent('e'));
  expect(slashMatch(editor.state)).toBeNull();
  await waitFor(() => expect(menu()).toHaveLength(0));
});

test('a slash inside a word opens nothing', async () => {
  const { editor, run } = await open({ type: 'doc', content: [] });
  await run(() => editor.commands.insertContent('dan/atau'));
  expect(slashMatch(editor.state)).toBeNull();
});
