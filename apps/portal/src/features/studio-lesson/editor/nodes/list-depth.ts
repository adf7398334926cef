import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { ResolvedPos, Node as PMNode } from '@tiptap/pm/model';
import { ITEMS, LISTS, MAX_LIST_DEPTH } from '../../document/node.js';

/** How many lists a position lies in. */
export function listDepthAt($pos: ResolvedPos): number {
  let depth = 0;
  for (let level = $pos.depth; level > 0; level--) {
    if (LISTS.has($pos.node(level).type.name)) depth += 1;
  }
  return depth;
}

/** Levels of lists in a node, itself included. */
export function listLevels(node: PMNode): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, listLevels(child));
  });
  return deepest + (LISTS.has(node.type.name) ? 1 : 0);
}

/**
 * Keeps lists at three levels: Tab does nothing on the third, and a change that would make a fourth is not done.
 * What is pasted is fitted before it comes here.
 */
export const ListDepth = Extension.create({
  name: 'listDepth',
  priority: 1100,
  addKeyboardShortcuts() {
    return {
      Tab: () => {
        const { $from } = this.editor.state.selection;
        const inItem = Array.from({ length: $from.depth }, (_none, level) => $from.node(level + 1)).some(
          ({ type }) => ITEMS.has(type.name),
        );
        return inItem && listDepthAt($from) >= MAX_LIST_DEPTH;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) =>
        !transaction.docChanged || listLevels(transaction.doc) <= MAX_LIST_DEPTH,
    }),
  ],
});
