import { useId, useState, type PointerEvent } from 'react';
import { Button } from '../../../../ui/Button.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.js';
import { AreaNumbers } from './AreaNumbers.js';
import { between, fromArea, toArea, type Area } from './areas.js';
import styles from './editor.module.css';

export interface AreaEditorProps {
  readonly imageUrl: string;
  readonly imageAlt: string;
  /** Areas as the key keeps them. */
  readonly areas: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (areas: string[]) => void;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

const MOST = 20;
/** Less than this is a tap and no drawing: an area around the tapped place. */
const TAP = 0.015;

/** Right areas drawn on the picture with mouse or finger, or set by numbers. */
export function AreaEditor({ imageUrl, imageAlt, areas, error, onChange }: AreaEditorProps) {
  const id = useId();
  const add = (area: Area) => areas.length < MOST && onChange([...areas, fromArea(area)]);
  const { shape, ...drawing } = useDrawing(add);
  return (
    <div className={styles.parts} role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className={styles.legend}>
        Daerah jawaban
      </p>
      <p className={styles.hint}>Tarik kotak di gambar, atau tambah daerah lalu isi angkanya.</p>
      <div className={styles.stage} {...drawing}>
        <img src={imageUrl} alt={imageAlt} draggable={false} />
        <svg aria-hidden="true">
          {areas.map((key, index) => (
            <Shape key={key} area={toArea(key)} number={index + 1} />
          ))}
          {shape && <Shape area={shape} />}
        </svg>
      </div>
      {areas.map((key, index) => (
        <div key={`${index} of ${areas.length}`} className={styles.pair}>
          <AreaNumbers
            number={index + 1}
            area={toArea(key)}
            onChange={(area) => onChange(areas.map((each, at) => (at === index ? fromArea(area) : each)))}
          />
          <Button
            variant="quiet"
            icon="trash"
            onClick={() => onChange(areas.filter((_, at) => at !== index))}
          >
            <VisuallyHidden>Hapus daerah {index + 1}</VisuallyHidden>
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => add({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 })}
        >
          Tambah daerah
        </Button>
      </div>
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </div>
  );
}

/** Drawing with mouse, pen or finger: handlers for the picture, and the area while it is drawn. */
function useDrawing(onDrawn: (area: Area) => void) {
  const [start, setStart] = useState<Corner | null>(null);
  const [end, setEnd] = useState<Corner | null>(null);
  return {
    shape: start && end ? between(start, end) : null,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart(cornerOf(event));
      setEnd(cornerOf(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => start && setEnd(cornerOf(event)),
    onPointerUp: () => {
      if (start && end) onDrawn(drawn(start, end));
      setStart(null);
      setEnd(null);
    },
    onPointerCancel: () => setStart(null),
  };
}

function cornerOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Corner {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / (width || 1), y: (clientY - top) / (height || 1) };
}

function drawn(start: Corner, end: Corner): Area {
  const isTap = Math.abs(start.x - end.x) < TAP && Math.abs(start.y - end.y) < TAP;
  if (!isTap) return between(start, end);
  return between({ x: start.x - 0.08, y: start.y - 0.08 }, { x: start.x + 0.08, y: start.y + 0.08 });
}

function Shape({ area: { x, y, width, height }, number }: { readonly area: Area; readonly number?: number }) {
  const [left, top] = [`${x * 100}%`, `${y * 100}%`];
  const size = { x: left, y: top, width: `${width * 100}%`, height: `${height * 100}%` };
  return (
    <g>
      <rect {...size} className={styles.area} />
      <rect {...size} className={styles.edge} />
      {number !== undefined && (
        <text x={left} y={top} dx="6" dy="20" className={styles.number}>
          {number}
        </text>
      )}
    </g>
  );
}
