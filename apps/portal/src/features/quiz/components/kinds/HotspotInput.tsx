import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import { Disclosure } from '../../../../ui/Disclosure.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { toPoint, toPointAnswer, type Point } from '../../question-kinds.js';
import type { KindInputProps } from './kind-input.js';
import styles from './kinds.module.css';
import { Marker } from './Marker.js';

const STEP = 0.02;
const LEAP = 0.1;
const MIDDLE: Point = { x: 0.5, y: 0.5 };
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A place on a picture: tapped, moved by arrow keys, or set with two sliders. */
export function HotspotInput({ question, choice, locked, error, onChoose }: KindInputProps) {
  const id = useId();
  const point = toPoint(choice[0]);
  const put = (next: Point) => !locked && onChoose([toPointAnswer(next)]);
  const onTap = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    // Enter and Space click without a place.
    if (event.detail === 0) put(point ?? MIDDLE);
    else if (width > 0) put({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || locked) return;
    event.preventDefault();
    const step = event.shiftKey ? LEAP : STEP;
    const from = point ?? MIDDLE;
    put(point ? { x: clamp(from.x + arrow.x * step), y: clamp(from.y + arrow.y * step) } : MIDDLE);
  };
  return (
    <div className={styles.group}>
      <p id={`${id}-text`} className={styles.legend}>
        {question.text}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        Ketuk tempatnya di gambar, atau pakai tombol panah.
      </p>
      <button
        type="button"
        aria-labelledby={`${id}-text ${id}-picture`}
        aria-describedby={`${id}-hint ${id}-place${error ? ` ${id}-error` : ''}`}
        aria-disabled={locked || undefined}
        className={styles.picture}
        onClick={onTap}
        onKeyDown={onKeyDown}
      >
        <img id={`${id}-picture`} src={question.imageUrl ?? ''} alt={question.imageAlt} draggable={false} />
        {point && <Marker point={point} />}
      </button>
      <p id={`${id}-place`} className={styles.hint} role="status">
        {point ? placeWords(point) : 'Penanda belum diletakkan.'}
      </p>
      {!locked && (
        <Disclosure summary="Geser penanda tanpa menyentuh gambar">
          <Slider label="Dari kiri" value={point?.x} onChange={(x) => put({ ...(point ?? MIDDLE), x })} />
          <Slider label="Dari atas" value={point?.y} onChange={(y) => put({ ...(point ?? MIDDLE), y })} />
        </Disclosure>
      )}
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </div>
  );
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const percent = (value: number): number => Math.round(value * 100);

/** `41% dari kiri, 62% dari atas`. */
export const placeWords = ({ x, y }: Point): string => `${percent(x)}% dari kiri, ${percent(y)}% dari atas`;

interface SliderProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (share: number) => void;
}

function Slider({ label, value = 0.5, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent(value)}
        aria-valuetext={`${percent(value)} persen`}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </div>
  );
}
