import type { Editor } from '@tiptap/core';
import type { CalloutTone } from '@sinau/contracts/lesson-document.contract.js';
import { insertBlock } from './insert-block.js';
import type { ToolIconName } from './tool-icons.js';

/** Blocks that need something chosen first: a file, an address, a question. */
export type Asking = 'image' | 'video' | 'audio' | 'file' | 'youtube' | 'quiz' | 'beforeAfter';

export interface BlockChoice {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: ToolIconName;
  /** Other words that people look for. */
  readonly words?: string;
  readonly asks?: Asking;
  readonly run?: (editor: Editor) => boolean;
}

const callout = (tone: CalloutTone, label: string, hint: string): BlockChoice => ({
  key: `callout-${tone}`,
  label,
  hint,
  icon: 'box',
  words: 'callout boks',
  run: (editor) => editor.chain().focus().setCallout(tone).run(),
});
const heading = (level: 2 | 3 | 4, label: string): BlockChoice => ({
  key: `heading-${level}`,
  label,
  hint: `Bagian tingkat ${level - 1}`,
  icon: 'heading',
  words: 'heading subjudul',
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
});
const asks = (key: Asking, icon: ToolIconName, label: string, hint: string, words = ''): BlockChoice => ({
  key,
  label,
  hint,
  icon,
  words,
  asks: key,
});

/** Everything that can be inserted, in the order of the menu. */
export const BLOCKS: readonly BlockChoice[] = [
  heading(2, 'Judul besar'),
  heading(3, 'Judul sedang'),
  heading(4, 'Judul kecil'),
  {
    key: 'bullets',
    label: 'Daftar butir',
    hint: 'Butir tanpa urutan',
    icon: 'bullets',
    words: 'list poin',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    key: 'numbers',
    label: 'Daftar bernomor',
    hint: 'Langkah berurutan',
    icon: 'numbers',
    words: 'list angka',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    key: 'checks',
    label: 'Daftar periksa',
    hint: 'Peserta dapat mencentang',
    icon: 'checks',
    words: 'checklist centang',
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  asks('image', 'image', 'Gambar', 'Dikecilkan dulu di perangkat ini', 'foto image'),
  asks(
    'beforeAfter',
    'pair',
    'Foto sebelum dan sesudah',
    'Dua foto yang dibandingkan',
    'before after banding',
  ),
  asks('video', 'video', 'Video', 'Diunggah ke Sinau'),
  asks('audio', 'audio', 'Audio', 'Rekaman suara', 'suara podcast'),
  asks('file', 'file', 'Berkas', 'PDF, dokumen, lembar kerja', 'file unduh pdf'),
  asks('youtube', 'youtube', 'Video YouTube', 'Dimuat setelah diketuk'),
  asks('quiz', 'quiz', 'Soal', 'Dijawab di tengah bacaan, tanpa nilai', 'kuis pertanyaan'),
  callout('info', 'Kotak info', 'Keterangan tambahan'),
  callout('tip', 'Kotak tips', 'Cara yang lebih mudah'),
  callout('warning', 'Kotak peringatan', 'Yang harus dihindari'),
  callout('example', 'Kotak contoh', 'Contoh nyata'),
  {
    key: 'quote',
    label: 'Kutipan',
    hint: 'Kata-kata seseorang',
    icon: 'quote',
    words: 'quote',
    run: (editor) => editor.chain().focus().toggleQuote().run(),
  },
  {
    key: 'table',
    label: 'Tabel',
    hint: '3 baris, 3 kolom',
    icon: 'table',
    words: 'table',
    run: (editor) => insertBlock(editor, emptyTable(3, 3)),
  },
  {
    key: 'plain',
    label: 'Teks apa adanya',
    hint: 'Spasi dan baris tetap',
    icon: 'plain',
    words: 'kode pre template',
    run: (editor) => editor.chain().focus().setCodeBlock().run(),
  },
  {
    key: 'rule',
    label: 'Garis pemisah',
    hint: 'Memisahkan dua bagian',
    icon: 'rule',
    words: 'divider hr',
    run: (editor) => insertBlock(editor, { type: 'horizontalRule' }),
  },
];

/** The choices whose name or other words contain what was typed; those that begin with it come first. */
export function findBlocks(query: string): readonly BlockChoice[] {
  const typed = query.toLowerCase();
  const begins = ({ label }: BlockChoice) => label.toLowerCase().startsWith(typed);
  const matches = BLOCKS.filter((block) =>
    `${block.label} ${block.words ?? ''}`.toLowerCase().includes(typed),
  );
  return [...matches.filter(begins), ...matches.filter((block) => !begins(block))];
}

function emptyTable(rows: number, columns: number) {
  const cells = (type: string) =>
    Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] }));
  return {
    type: 'table',
    content: Array.from({ length: rows }, (_none, row) => ({
      type: 'tableRow',
      content: cells(row === 0 ? 'tableHeader' : 'tableCell'),
    })),
  };
}
