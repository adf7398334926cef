import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { findBlocks, type BlockChoice } from './blocks.js';
import type { KeyRelay } from './key-relay.js';
import { slashMatch } from './slash.js';
import styles from './SlashMenu.module.css';
import { ToolIcon } from './tool-icons.js';

const NONE: readonly BlockChoice[] = [];

interface SlashMenuProps {
  readonly editor: Editor;
  readonly keys: KeyRelay;
  readonly onChoose: (block: BlockChoice) => void;
}

/** What can be inserted, at the cursor, filtered by what is typed behind the slash. */
export function SlashMenu({ editor, keys, onChoose }: SlashMenuProps) {
  const match = useEditorState({ editor, selector: ({ editor: { state } }) => slashMatch(state) });
  const [walked, setWalked] = useState({ query: '', at: 0 });
  const list = useRef<HTMLDivElement>(null);
  const found = match ? findBlocks(match.query) : NONE;
  // Another word begins at its first choice again.
  const index = walked.query === match?.query ? Math.min(walked.at, found.length - 1) : 0;
  const choose = (block: BlockChoice | undefined) => {
    if (!block || !match) return false;
    editor.chain().focus().deleteRange({ from: match.from, to: match.to }).run();
    onChoose(block);
    return true;
  };
  useEffect(() =>
    keys.listen((event) => {
      if (found.length === 0) return false;
      if (event.key === 'Enter' || event.key === 'Tab') return choose(found[index]);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || !match) return false;
      setWalked({ query: match.query, at: (index + step + found.length) % found.length });
      return true;
    }),
  );
  usePlace(editor, list, match?.from);
  useActiveOption(editor, found[index]?.key);
  if (!match) return null;
  return (
    <div ref={list} id="menu-sisip" role="listbox" aria-label="Sisipkan" tabIndex={0} className={styles.menu}>
      {found.map((block, position) => (
        // Keys are handled by the editor, which keeps the focus.
        <div
          key={block.key}
          id={`sisip-${block.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={position === index}
          className={styles.choice}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(block);
          }}
        >
          <ToolIcon name={block.icon} />
          <span>
            <span className={styles.label}>{block.label}</span>
            <span className={styles.hint}>{block.hint}</span>
          </span>
        </div>
      ))}
      {found.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled="true" className={styles.none}>
          Tidak ada yang cocok.
        </div>
      )}
    </div>
  );
}

/** Below the slash, or above it where there is no room. Set through the DOM: the CSP refuses style attributes. */
function usePlace(editor: Editor, list: RefObject<HTMLElement | null>, from: number | undefined): void {
  useEffect(() => {
    const menu = list.current;
    const holder = menu?.parentElement;
    if (!menu || !holder || from === undefined) return;
    const cursor = editor.view.coordsAtPos(from);
    const frame = holder.getBoundingClientRect();
    const below = cursor.bottom + menu.offsetHeight + 8 < innerHeight;
    const top = below ? cursor.bottom + 4 : Math.max(cursor.top - menu.offsetHeight - 4, 4);
    menu.style.setProperty('top', `${top - frame.top}px`);
    menu.style.setProperty(
      'left',
      `${Math.max(0, Math.min(cursor.left - frame.left, frame.width - menu.offsetWidth))}px`,
    );
  });
}

/** Screen readers hear the choice although the focus stays in the text. */
function useActiveOption(editor: Editor, key: string | undefined): void {
  useEffect(() => {
    const { dom } = editor.view;
    if (key === undefined) return;
    dom.setAttribute('aria-controls', 'menu-sisip');
    dom.setAttribute('aria-activedescendant', `sisip-${key}`);
    document.getElementById(`sisip-${key}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, key]);
}
