import { useRef, type Dispatch, type PointerEvent, type RefObject } from 'react';
import { chosenOf, pageOf, paperOf, type DesignAction, type DesignState } from './design-state.js';
import { snapMove, snapResize, within, type Box, type Handle } from './geometry.js';

/** How near, in pixels of the screen, pulls to a guide. */
const REACH_PX = 6;
/** A shaking hand that only selects moves nothing. */
const STILL_PX = 3;
/** The same for a finger, which is wider. */
const TAP_PX = 10;

interface Drag {
  readonly id: string;
  readonly pointerId: number;
  readonly handle: Handle | null;
  readonly from: { readonly x: number; readonly y: number };
  /** Everything that moves, as it was. */
  readonly start: ReadonlyMap<string, Box>;
  readonly mark: string;
  moved: boolean;
}

let drags = 0;

const boxOf = ({ x, y, w, h }: Box): Box => ({ x, y, w, h });

/** A finger that came down where nothing was chosen yet: it scrolls, unless it leaves where it came. */
interface Tap {
  readonly ids: readonly string[];
  readonly pointerId: number;
  readonly from: { readonly x: number; readonly y: number };
}

/**
 * Dragging elements and their handles with any pointer; positions in millimetres. A finger only drags what was tapped
 * before: anywhere else it scrolls the sheet (see touch-action in the stylesheet).
 */
export function useDrag(
  svg: RefObject<SVGSVGElement | null>,
  state: DesignState,
  dispatch: Dispatch<DesignAction>,
) {
  const drag = useRef<Drag | null>(null);
  const tap = useRef<Tap | null>(null);
  const paper = paperOf(state.design);
  /** Millimetres per pixel of the screen. */
  const scale = () => {
    const width = svg.current?.getBoundingClientRect().width ?? 0;
    return width > 0 ? paper.width / width : 1;
  };
  /** Chooses these, or nothing: at once with a mouse, with a finger when it turns out to be a tap. */
  const choose = (event: PointerEvent, ids: readonly string[]) => {
    if (event.pointerType !== 'touch') return dispatch({ kind: 'select', ids });
    const { pointerId, clientX: x, clientY: y } = event;
    if (!drag.current) tap.current = { ids, pointerId, from: { x, y } };
  };
  const begin = (event: PointerEvent, id: string, handle: Handle | null) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    // A second finger, or the ball of the hand.
    if (drag.current && drag.current.pointerId !== event.pointerId) return;
    const already = state.selected.includes(id);
    if (!already && event.pointerType === 'touch') return choose(event, [id]);
    if (event.shiftKey && !handle) return dispatch({ kind: 'toggle', id });
    if (!already) dispatch({ kind: 'select', ids: [id] });
    const moving =
      already && !handle ? chosenOf(state) : pageOf(state).elements.filter((one) => one.id === id);
    svg.current?.setPointerCapture?.(event.pointerId);
    drags += 1;
    drag.current = {
      id,
      pointerId: event.pointerId,
      handle,
      from: { x: event.clientX, y: event.clientY },
      start: new Map(moving.map((one) => [one.id, boxOf(one)])),
      mark: `drag ${drags}`,
      moved: false,
    };
  };
  const move = (event: PointerEvent) => {
    const current = drag.current;
    const box = current?.start.get(current.id);
    if (!current || !box || current.pointerId !== event.pointerId) return;
    const [px, py] = [event.clientX - current.from.x, event.clientY - current.from.y];
    if (!current.moved && Math.hypot(px, py) < STILL_PX) return;
    current.moved = true;
    const ratio = scale();
    const [dx, dy, reach] = [px * ratio, py * ratio, event.ctrlKey ? 0 : REACH_PX * ratio];
    const others = pageOf(state).elements.filter(({ id }) => !current.start.has(id));
    const snapped = current.handle
      ? snapResize(box, current.handle, { dx, dy }, others, paper, reach)
      : snapMove({ ...box, x: box.x + dx, y: box.y + dy }, others, paper, reach);
    const by = { x: snapped.box.x - box.x, y: snapped.box.y - box.y };
    const boxes = current.handle
      ? { [current.id]: snapped.box }
      : Object.fromEntries(
          [...current.start].map(([id, one]) => [
            id,
            within({ ...one, x: one.x + by.x, y: one.y + by.y }, paper),
          ]),
        );
    dispatch({ kind: 'place', boxes, guides: snapped.guides, mark: current.mark });
  };
  const end = (event: PointerEvent) => {
    const tapped = tap.current;
    tap.current = null;
    if (tapped && tapped.pointerId === event.pointerId) {
      const far = Math.hypot(event.clientX - tapped.from.x, event.clientY - tapped.from.y);
      if (far < TAP_PX) dispatch({ kind: 'select', ids: tapped.ids });
    }
    if (drag.current?.pointerId !== event.pointerId) return;
    drag.current = null;
    dispatch({ kind: 'settle' });
  };
  const cancel = (event: PointerEvent) => {
    tap.current = null;
    const current = drag.current;
    if (current?.pointerId !== event.pointerId) return;
    drag.current = null;
    dispatch({ kind: 'abandon', mark: current.mark });
  };
  return { choose, begin, move, end, cancel };
}
