import { useEffect, useRef, type RefObject } from 'react';
import type { TreeContextValue } from './tree-context.js';
import type { DragHost } from './tree-drag.js';
import { commonType, findRow, type Item } from './tree-model.js';

/** Dragging by mouse or finger, loaded after the tree is on the screen; keys and menus do the same without it. */
export function useTreeDrag(root: RefObject<HTMLElement | null>, context: TreeContextValue): void {
  const newest = useRef(context);
  useEffect(() => {
    newest.current = context;
  });
  const { mayEdit, state, course } = context;
  const shape = state.rows.map(({ id, module }) => `${module.id}/${id}`).join();
  useEffect(() => {
    const element = root.current;
    if (!element || !mayEdit) return;
    let ended = false;
    let end: (() => void) | undefined;
    const begin = async () => {
      const { connectTree } = await import('./tree-drag.js');
      if (!ended) end = connectTree(element, hostOf(newest));
    };
    // Without the chunk (no signal) the menus remain.
    begin().catch(() => undefined);
    return () => {
      ended = true;
      end?.();
    };
  }, [root, mayEdit, shape, course.id]);
}

const hostOf = (newest: RefObject<TreeContextValue>): DragHost => ({
  itemsOf: (id) => {
    const { course, state } = newest.current;
    const row = findRow(course, id);
    if (!row) return [];
    const items: readonly Item[] = state.targetsOf(row);
    return commonType(items) ? items : [{ type: row.type, id }];
  },
  course: () => newest.current.course,
  isFolded: (id) => newest.current.state.folded.has(id),
  drop: (items, place) => {
    const { commands, state } = newest.current;
    commands.move(items, place);
    state.focusRow(items[0]?.id);
  },
});
