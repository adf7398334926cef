import { useEditorState, type Editor } from '@tiptap/react';
import type { CalloutTone } from '@sinau/contracts/lesson-document.contract.js';
import styles from './Toolbar.module.css';

const TONES: readonly (readonly [CalloutTone, string])[] = [
  ['info', 'Info'],
  ['tip', 'Tips'],
  ['warning', 'Peringatan'],
  ['example', 'Contoh'],
];

/** Tools for the table or the box that the cursor is in. */
export function ContextBar({ editor }: { readonly editor: Editor }) {
  const { table, tone } = useEditorState({
    editor,
    selector: () => ({
      table: editor.isActive('table'),
      tone: editor.isActive('callout') ? String(editor.getAttributes('callout').tone) : null,
    }),
  });
  if (!table && tone === null) return null;
  return (
    <div role="group" aria-label={table ? 'Alat tabel' : 'Jenis kotak'} className={styles.context}>
      {table ? <TableTools editor={editor} /> : <ToneTools editor={editor} tone={tone} />}
    </div>
  );
}

function TableTools({ editor }: { readonly editor: Editor }) {
  const chain = () => editor.chain().focus();
  const tools: readonly (readonly [string, () => void])[] = [
    ['Tambah baris', () => chain().addRowAfter().run()],
    ['Tambah kolom', () => chain().addColumnAfter().run()],
    ['Hapus baris', () => chain().deleteRow().run()],
    ['Hapus kolom', () => chain().deleteColumn().run()],
    ['Baris judul', () => chain().toggleHeaderRow().run()],
    ['Hapus tabel', () => chain().deleteTable().run()],
  ];
  return tools.map(([label, run]) => <WordButton key={label} label={label} run={run} />);
}

function ToneTools({ editor, tone }: { readonly editor: Editor; readonly tone: string | null }) {
  return (
    <>
      {TONES.map(([value, label]) => (
        <WordButton
          key={value}
          label={label}
          on={tone === value}
          run={() => editor.chain().focus().setCalloutTone(value).run()}
        />
      ))}
      <WordButton label="Lepas kotak" run={() => editor.chain().focus().lift('callout').run()} />
    </>
  );
}

interface WordButtonProps {
  readonly label: string;
  readonly on?: boolean;
  readonly run: () => void;
}

function WordButton({ label, on, run }: WordButtonProps) {
  return (
    <button
      type="button"
      className={styles.word}
      aria-pressed={on}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {label}
    </button>
  );
}
