import { useEditorState, type Editor } from '@tiptap/react';
import styles from './Toolbar.module.css';

const STYLES = [
  ['paragraph', 'Teks biasa'],
  ['2', 'Judul besar'],
  ['3', 'Judul sedang'],
  ['4', 'Judul kecil'],
  ['code', 'Teks apa adanya'],
] as const;

/** What the current line is: text or a heading. */
export function StyleSelect({ editor }: { readonly editor: Editor }) {
  const current = useEditorState({ editor, selector: () => styleOf(editor) });
  return (
    <select
      className={styles.select}
      aria-label="Gaya tulisan"
      value={current}
      onChange={(event) => apply(editor, event.target.value)}
    >
      {STYLES.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function styleOf(editor: Editor): string {
  if (editor.isActive('codeBlock')) return 'code';
  const level = ([2, 3, 4] as const).find((each) => editor.isActive('heading', { level: each }));
  return level === undefined ? 'paragraph' : String(level);
}

function apply(editor: Editor, value: string): void {
  const chain = editor.chain().focus();
  if (value === 'code') chain.setCodeBlock().run();
  else if (value === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: Number(value) as 2 | 3 | 4 }).run();
}
