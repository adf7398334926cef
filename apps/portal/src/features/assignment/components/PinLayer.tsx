import { sizeOf, type Place } from '../photo-place.js';
import styles from './PinLayer.module.css';

export interface ShownPin extends Place {
  readonly number: number;
}

export interface PinLayerProps {
  readonly photo: { readonly width: number | null; readonly height: number | null };
  readonly pins: readonly ShownPin[];
  /** The one that is being placed. */
  readonly placing?: Place | null;
}

/**
 * Numbered pins over a photo of the same box. Drawn in the photo's own pixels, so they sit right however it is scaled;
 * the list beside it says the same in words.
 */
export function PinLayer({ photo, pins, placing }: PinLayerProps) {
  const { width, height } = sizeOf(photo);
  const radius = Math.max(width, height) / 28;
  return (
    <svg className={styles.layer} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {pins.map(({ number, x, y }) => (
        <g key={number} className={styles.pin}>
          <circle cx={x * width} cy={y * height} r={radius} strokeWidth={radius / 6} />
          <text x={x * width} y={y * height} dy="0.35em" fontSize={radius * 1.2} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      {placing && (
        <g className={styles.placing} strokeWidth={radius / 5}>
          <circle cx={placing.x * width} cy={placing.y * height} r={radius} />
          <path
            d={`M${placing.x * width - radius * 1.6} ${placing.y * height}h${radius * 3.2}M${placing.x * width} ${placing.y * height - radius * 1.6}v${radius * 3.2}`}
          />
        </g>
      )}
    </svg>
  );
}
