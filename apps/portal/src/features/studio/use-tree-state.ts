import { useLayoutEffect, useRef, useState } from 'react';
import type { StudioCourse } from './api/studio-course.js';
import { itemsOf, rowsOf, type Item, type TreeRow } from './tree-model.js';

/** What is open above the tree. */
export type TreeDialog =
  | { readonly kind: 'move'; readonly items: readonly Item[] }
  | { readonly kind: 'rename'; readonly row: TreeRow }
  | { readonly kind: 'keys' };

export const rowDomId = (id: string): string => `baris-${id}`;

/** What fits into a few screens is open; more than that is first seen by its bab, and drawn a bab at a time. */
const OPEN_LESSONS = 100;

function foldedAtFirst({ modules }: Pick<StudioCourse, 'modules'>): ReadonlySet<string> {
  let seen = 0;
  const ids = modules.flatMap(({ id, lessons }, at) => {
    seen += lessons.length;
    return at > 0 && seen > OPEN_LESSONS ? [id] : [];
  });
  return new Set(ids);
}

/** Which row has the focus, which are chosen, which bab are folded. Nothing of it concerns the server. */
export function useTreeState(course: StudioCourse) {
  const [folded, setFolded] = useState(() => foldedAtFirst(course));
  const [chosen, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setActive] = useState<string>();
  const [anchor, setAnchor] = useState<string>();
  const [dialog, setDialog] = useState<TreeDialog | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const rows = rowsOf(course, folded);
  // What a colleague deleted in the meantime is neither chosen nor active any more.
  const known = new Set(rowsOf(course).map(({ id }) => id));
  const selected = new Set([...chosen].filter((id) => known.has(id)));
  const active = rows.find(({ id }) => id === wanted)?.id ?? rows[0]?.id;
  const focusSoon = useFocusAfterChange(course);

  const focusRow = (id: string | undefined) => {
    if (id === undefined) return;
    setActive(id);
    focusSoon(id);
  };
  const toggle = (id: string) => {
    setAnchor(id);
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  /** Everything between where the choosing began and here. */
  const extendTo = (id: string) => {
    const from = rows.findIndex((row) => row.id === (anchor ?? active));
    const to = rows.findIndex((row) => row.id === id);
    if (anchor === undefined) setAnchor(active);
    const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    setSelected(new Set(range.map((row) => row.id)));
  };
  const fold = (id: string, closed: boolean) => {
    const next = new Set(folded);
    if (closed) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  /** The chosen things if this row is one of them, otherwise the row alone. */
  const targetsOf = (row: TreeRow): Item[] =>
    selected.has(row.id) ? itemsOf(course, selected) : [{ type: row.type, id: row.id }];
  const clear = () => {
    setSelected(new Set());
    setAnchor(undefined);
  };

  return {
    rows,
    folded,
    selected,
    active,
    dialog,
    adding,
    focusRow,
    setActive,
    toggle,
    extendTo,
    fold,
    targetsOf,
    clear,
    setDialog,
    setAdding,
    selectAll: () => setSelected(new Set(rows.map(({ id }) => id))),
  };
}

export type TreeState = ReturnType<typeof useTreeState>;

/** As long as an answer of the server may still draw a moved row anew. */
const KEEP_FOCUS_MS = 3000;

/** A row that moves to another bab is a new element, so the focus is given after the tree was drawn again. */
function useFocusAfterChange(course: StudioCourse) {
  const [request, setRequest] = useState<{ readonly id: string; readonly at: number }>();
  const done = useRef<object>(undefined);
  useLayoutEffect(() => {
    if (!request) return;
    const row = document.getElementById(rowDomId(request.id));
    const lost = document.activeElement === document.body && Date.now() - request.at < KEEP_FOCUS_MS;
    if (done.current === request && !lost) return;
    done.current = request;
    row?.focus();
  }, [request, course]);
  return (id: string) => setRequest({ id, at: Date.now() });
}
