import { useRef, type Dispatch, type KeyboardEvent, type PointerEvent } from 'react';
import { ElementShape } from '../components/ElementShape.js';
import { PaperShape } from '../components/PaperShape.js';
import { nameOf } from '../words.js';
import styles from './Canvas.module.css';
import { pageOf, paperOf, type DesignAction, type DesignState } from './design-state.js';
import { actionOfKey } from './editor-keys.js';
import type { Measure } from './fit-text.js';
import { HANDLES, MARGIN, type Handle } from './geometry.js';
import { useDrag } from './use-drag.js';

interface CanvasProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
  readonly measure: Measure;
  /** Per cent of the room there is. */
  readonly zoom: number;
  readonly readOnly: boolean;
}

/** The sheet on which elements are drawn, dragged and walked through by keys. */
export function Canvas({ state, dispatch, measure, zoom, readOnly }: CanvasProps) {
  const svg = useRef<SVGSVGElement>(null);
  const drag = useDrag(svg, state, dispatch);
  const page = pageOf(state);
  const paper = paperOf(state.design);
  const onKey = (event: KeyboardEvent<SVGGElement>, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return dispatch(event.shiftKey ? { kind: 'toggle', id } : { kind: 'select', ids: [id] });
    }
    const action = actionOfKey(event);
    if (!action || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    // What has the focus is what a key means.
    if (!state.selected.includes(id) && action.kind !== 'undo' && action.kind !== 'redo')
      dispatch({ kind: 'select', ids: [id] });
    dispatch(action);
  };
  return (
    <div className={styles.desk}>
      <svg
        ref={svg}
        className={styles.sheet}
        width={`${zoom}%`}
        viewBox={`0 0 ${paper.width} ${paper.height}`}
        role="group"
        // Where the focus goes when an element that had it is removed.
        tabIndex={-1}
        data-canvas=""
        aria-label={state.side === 'front' ? 'Kanvas halaman depan' : 'Kanvas halaman belakang'}
        onPointerDown={(event) => drag.choose(event, [])}
        onPointerMove={readOnly ? undefined : drag.move}
        onPointerUp={drag.end}
        onPointerCancel={drag.cancel}
      >
        <PaperShape paper={paper} frame={page.frame} />
        {!readOnly && (
          <rect
            className={styles.margin}
            x={MARGIN}
            y={MARGIN}
            width={paper.width - 2 * MARGIN}
            height={paper.height - 2 * MARGIN}
          />
        )}
        {/* Drawn apart from what is pointed at and read out: a picture of words is no label. */}
        <g aria-hidden="true">
          {page.elements.map((element) => (
            <ElementShape key={element.id} element={element} measure={measure} />
          ))}
        </g>
        {page.elements.map((element) => (
          <g
            key={element.id}
            className={styles.element}
            data-drags={(!readOnly && state.selected.includes(element.id)) || undefined}
            tabIndex={0}
            role="button"
            data-element={element.id}
            aria-pressed={state.selected.includes(element.id)}
            aria-label={nameOf(element)}
            onKeyDown={(event) => onKey(event, element.id)}
            onPointerDown={(event) => {
              if (!readOnly) return drag.begin(event, element.id, null);
              event.stopPropagation();
              drag.choose(event, [element.id]);
            }}
          >
            <rect className={styles.area} x={element.x} y={element.y} width={element.w} height={element.h} />
          </g>
        ))}
        <Marks state={state} onHandle={readOnly ? null : drag.begin} unit={paper.width / (zoom * 8)} />
      </svg>
    </div>
  );
}

interface MarksProps {
  readonly state: DesignState;
  readonly onHandle: ((event: PointerEvent, id: string, handle: Handle) => void) | null;
  /** About a pixel, in millimetres. */
  readonly unit: number;
}

/** Outlines of what is chosen, handles of a single one, and the lines that it was pulled to. */
function Marks({ state, onHandle, unit }: MarksProps) {
  const chosen = pageOf(state).elements.filter(({ id }) => state.selected.includes(id));
  const paper = paperOf(state.design);
  const [only] = chosen.length === 1 ? chosen : [];
  const side = Math.max(2, 7 * unit);
  return (
    <g aria-hidden="true">
      {chosen.map(({ id, x, y, w, h }) => (
        <rect key={id} className={styles.chosen} x={x} y={y} width={w} height={h} />
      ))}
      {state.guides.map(({ axis, at }) =>
        axis === 'x' ? (
          <line key={`x${at}`} className={styles.guide} x1={at} x2={at} y1={0} y2={paper.height} />
        ) : (
          <line key={`y${at}`} className={styles.guide} x1={0} x2={paper.width} y1={at} y2={at} />
        ),
      )}
      {only &&
        onHandle &&
        HANDLES.map((handle) => (
          <rect
            key={`${handle.x}${handle.y}`}
            className={styles.handle}
            data-handle={`${handle.x} ${handle.y}`}
            x={only.x + (only.w * (handle.x + 1)) / 2 - side / 2}
            y={only.y + (only.h * (handle.y + 1)) / 2 - side / 2}
            width={side}
            height={side}
            onPointerDown={(event) => onHandle(event, only.id, handle)}
          />
        ))}
    </g>
  );
}
