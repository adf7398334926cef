import type { Editor } from '@tiptap/core';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';

/** Whether a block without text of its own is selected: a picture, a recording, a question, a line. */
export const selectedAtom = ({ selection }: EditorState): boolean =>
  selection instanceof NodeSelection && selection.node.isAtom && selection.node.isBlock;

/** Goes from the selected block into its first field. Esc in a field comes back, see BlockFrame. */
export function enterBlock({ state, view }: Editor): boolean {
  if (!selectedAtom(state)) return false;
  const block = view.nodeDOM(state.selection.from);
  const field = block instanceof HTMLElement ? block.querySelector<HTMLElement>('input, textarea') : null;
  field?.focus();
  return field !== null;
}

/** The same once React has drawn a block that was inserted just now. */
export function enterNewBlock(editor: Editor): void {
  requestAnimationFrame(() => requestAnimationFrame(() => enterBlock(editor)));
}
