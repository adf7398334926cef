import { autoScrollWindowForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { StudioCourse } from './api/studio-course.js';
import type { Item, Place } from './tree-model.js';

/** What dragging needs to know of the tree. */
export interface DragHost {
  /** What goes along when this row is taken: itself, or everything chosen. */
  readonly itemsOf: (id: string) => readonly Item[];
  readonly course: () => StudioCourse;
  readonly isFolded: (moduleId: string) => boolean;
  readonly drop: (items: readonly Item[], place: Place) => void;
}

type Edge = 'top' | 'bottom';

interface Payload {
  readonly items: readonly Item[];
}

const payloadOf = (data: Record<string, unknown>): Payload => data as unknown as Payload;
const isA = (type: Item['type'], data: Record<string, unknown>): boolean =>
  payloadOf(data).items?.[0]?.type === type;

/** Makes the rows of a drawn tree movable. @returns what ends it */
export function connectTree(root: HTMLElement, host: DragHost): () => void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')];
  const groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];
  return combine(
    ...rows.map((row) => takeRow(row, host)),
    ...rows.map((row) => target(row, 'lesson', host)),
    ...groups.map((group) => target(group, 'module', host)),
    monitorForElements({ onDrop: () => clearMarks(root) }),
    autoScrollWindowForElements(),
  );
}

function takeRow(row: HTMLElement, host: DragHost): () => void {
  const handle = row.querySelector<HTMLElement>('[data-handle]');
  const mark = (on: boolean) => row.toggleAttribute('data-dragging', on);
  return draggable({
    element: row,
    ...(handle && { dragHandle: handle }),
    getInitialData: () => ({ items: host.itemsOf(row.dataset.row ?? '') }),
    onDragStart: () => mark(true),
    onDrop: () => mark(false),
  });
}

/** Rows take lessons, whole bab take bab; a line shows where it would land. */
function target(element: HTMLElement, type: Item['type'], host: DragHost): () => void {
  const id = element.dataset.row ?? element.dataset.group ?? '';
  const show = (edge: Edge | null) => {
    if (edge) element.dataset.edge = edge;
    else delete element.dataset.edge;
  };
  return dropTargetForElements({
    element,
    canDrop: ({ source }) =>
      isA(type, source.data) && !payloadOf(source.data).items.some((item) => item.id === id),
    getData: ({ input }) => attachClosestEdge({ id }, { element, input, allowedEdges: edgesOf(element) }),
    onDrag: ({ self }) => show(extractClosestEdge(self.data) as Edge | null),
    onDragLeave: () => show(null),
    onDrop: ({ self, source, location }) => {
      show(null);
      if (location.current.dropTargets[0]?.element !== element) return;
      const edge = extractClosestEdge(self.data) as Edge | null;
      const place = edge && placeAt(element, edge, payloadOf(source.data).items, host);
      if (place) host.drop(payloadOf(source.data).items, place);
    },
  });
}

/** A bab's own row takes lessons only below itself: above it is another bab's end. */
const edgesOf = (element: HTMLElement): Edge[] =>
  element.dataset.type === 'module' ? ['bottom'] : ['top', 'bottom'];

/** The place that a line stands for. What is being moved cannot be its own neighbour. */
export function placeAt(
  element: HTMLElement,
  edge: Edge,
  items: readonly Item[],
  host: Pick<DragHost, 'course' | 'isFolded'>,
): Place | undefined {
  const moved = new Set(items.map(({ id }) => id));
  const { modules } = host.course();
  const { row, group, module: moduleId = '' } = element.dataset;
  if (group) return { moduleId: null, beforeId: neighbour(modules, group, edge, moved) };
  const module = modules.find(({ id }) => id === moduleId);
  if (!module || !row) return undefined;
  if (element.dataset.type === 'lesson')
    return { moduleId, beforeId: neighbour(module.lessons, row, edge, moved) };
  const first = module.lessons.find(({ id }) => !moved.has(id));
  return { moduleId, beforeId: host.isFolded(moduleId) ? null : (first?.id ?? null) };
}

function neighbour(
  list: readonly { readonly id: string }[],
  id: string,
  edge: Edge,
  moved: ReadonlySet<string>,
): string | null {
  const at = list.findIndex((each) => each.id === id) + (edge === 'bottom' ? 1 : 0);
  return list.slice(at).find((each) => !moved.has(each.id))?.id ?? null;
}

function clearMarks(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-edge]')) delete element.dataset.edge;
}
