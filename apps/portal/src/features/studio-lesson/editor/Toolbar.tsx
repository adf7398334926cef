import type { Editor } from '@tiptap/react';
import type { KeyboardEvent, RefObject } from 'react';
import { StyleSelect } from './StyleSelect.js';
import { ToolButton } from './ToolButton.js';
import styles from './Toolbar.module.css';
import { useTools } from './use-tools.js';

interface ToolbarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onLink: () => void;
  readonly onInsert: () => void;
}

/** The tools with words for a tooltip; left and right arrows walk through them. Alt+F10 comes here from the text. */
export function Toolbar({ editor, label, root, onLink, onInsert }: ToolbarProps) {
  const on = useTools(editor);
  const chain = () => editor.chain().focus();
  return (
    <div ref={root} role="toolbar" aria-label={`Alat untuk ${label}`} className={styles.bar} onKeyDown={walk}>
      <button type="button" className={styles.insert} onClick={onInsert} aria-haspopup="dialog">
        + Sisipkan
      </button>
      <StyleSelect editor={editor} />
      <ToolButton icon="bold" label="Tebal (Ctrl+B)" on={on.bold} run={() => chain().toggleBold().run()} />
      <ToolButton
        icon="italic"
        label="Miring (Ctrl+I)"
        on={on.italic}
        run={() => chain().toggleItalic().run()}
      />
      <ToolButton icon="link" label="Tautan (Ctrl+K)" on={on.link} run={onLink} />
      <ToolButton
        icon="bullets"
        label="Daftar butir"
        on={on.bulletList}
        run={() => chain().toggleBulletList().run()}
      />
      <ToolButton
        icon="numbers"
        label="Daftar bernomor"
        on={on.orderedList}
        run={() => chain().toggleOrderedList().run()}
      />
      <ToolButton
        icon="checks"
        label="Daftar periksa"
        on={on.taskList}
        run={() => chain().toggleTaskList().run()}
      />
      <ToolButton icon="undo" label="Urungkan (Ctrl+Z)" off={!on.canUndo} run={() => chain().undo().run()} />
      <ToolButton icon="redo" label="Ulangi (Ctrl+Y)" off={!on.canRedo} run={() => chain().redo().run()} />
    </div>
  );
}

/** Arrow keys inside the bar; a select keeps its own. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')];
  const next =
    tools[(tools.indexOf(document.activeElement as HTMLElement) + step + tools.length) % tools.length];
  event.preventDefault();
  next?.focus();
}
