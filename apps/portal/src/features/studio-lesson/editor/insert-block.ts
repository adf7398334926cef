import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';

/**
 * Puts a block that cannot stand inside a box or a cell behind the block that the cursor is in, or in place of an
 * empty line. The cursor goes into it, or selects it when it has no text.
 */
export function insertBlock(editor: Editor, block: JSONContent): boolean {
  return editor
    .chain()
    .command(({ tr, state, dispatch }) => {
      const node = state.schema.nodeFromJSON(block);
      const { from, to } = placeFor(tr.selection);
      if (!dispatch) return true;
      tr.replaceWith(from, to, node);
      if (node.isAtom) tr.setSelection(NodeSelection.create(tr.doc, from));
      else tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)));
      tr.scrollIntoView();
      return true;
    })
    .focus(undefined, { scrollIntoView: false })
    .run();
}

function placeFor(selection: Selection): { readonly from: number; readonly to: number } {
  const { $from, $to } = selection;
  if ($from.depth === 0) return { from: $to.pos, to: $to.pos };
  const empty =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  return empty ? { from: $from.before(1), to: $from.after(1) } : { from: $to.after(1), to: $to.after(1) };
}

/** Swaps the block of the cursor with its neighbour. @param step -1 up, 1 down. @returns false at the edge */
export function moveBlock(editor: Editor, step: -1 | 1): boolean {
  return editor.commands.command(({ tr, dispatch }) => {
    const { $from } = tr.selection;
    const index = $from.index(0);
    const start = $from.depth === 0 ? $from.pos : $from.before(1);
    const node = tr.doc.child(index);
    const other = tr.doc.maybeChild(index + step);
    if (!other) return false;
    if (!dispatch) return true;
    const target = step < 0 ? start - other.nodeSize : start + other.nodeSize;
    const offset = tr.selection.from - start;
    const isNode = tr.selection instanceof NodeSelection;
    tr.delete(start, start + node.nodeSize).insert(target, node);
    tr.setSelection(
      isNode ? NodeSelection.create(tr.doc, target) : TextSelection.near(tr.doc.resolve(target + offset)),
    );
    tr.scrollIntoView();
    return true;
  });
}
