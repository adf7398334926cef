import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { moveBlock } from './insert-block.js';
import { enterBlock, selectedAtom } from './selected-block.js';

export interface LessonKeysOptions {
  onLink: () => void;
  onToolbar: () => void;
}

/** Ctrl+K, Alt+arrows and the way to the toolbar; the rest of the keys come with the extensions. */
export const LessonKeys = Extension.create<LessonKeysOptions>({
  name: 'lessonKeys',
  addOptions: () => ({ onLink: () => undefined, onToolbar: () => undefined }),
  addKeyboardShortcuts() {
    const { onLink, onToolbar } = this.options;
    const then = (run: () => void) => () => {
      run();
      return true;
    };
    return {
      'Mod-k': then(onLink),
      Enter: () => enterBlock(this.editor),
      'Alt-F10': then(onToolbar),
      'Alt-ArrowUp': () => moveBlock(this.editor, -1) || true,
      'Alt-ArrowDown': () => moveBlock(this.editor, 1) || true,
    };
  },
  addProseMirrorPlugins: () => [new Plugin({ props: { handleTextInput: writeBehindBlock } })],
});

/** Typing on a selected picture would replace it; the words go on a new line behind it instead. */
function writeBehindBlock(view: EditorView, _from: number, _to: number, text: string): boolean {
  const { state } = view;
  const paragraph = state.schema.nodes.paragraph;
  if (!selectedAtom(state) || !paragraph) return false;
  const after = state.selection.to;
  const tr = state.tr.insert(after, paragraph.create(null, state.schema.text(text)));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1 + text.length)).scrollIntoView());
  return true;
}
