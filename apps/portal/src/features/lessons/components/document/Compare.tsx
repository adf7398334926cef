import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import styles from './media.module.css';

interface CompareProps {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

const STEP = 5;

/** One picture over the other. The slider is a native one: fingers, mouse and arrow keys move it. */
export function Compare({ before, after }: CompareProps) {
  const [share, setShare] = useState(50);
  const id = useId();
  // Rendered in the browser only: the policy for pages allows no style in HTML.
  const place = { '--share': `${share}%` } as CSSProperties;
  return (
    <div>
      <div className={styles.compare} style={place}>
        <div className={styles.under}>{after}</div>
        <div className={styles.over}>{before}</div>
        <span className={styles.tagBefore} aria-hidden="true">
          Sebelum
        </span>
        <span className={styles.tagAfter} aria-hidden="true">
          Sesudah
        </span>
        <span className={styles.edge} aria-hidden="true" />
      </div>
      <label className={styles.sliderLabel} htmlFor={id}>
        Geser untuk membandingkan
      </label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={0}
        max={100}
        step={STEP}
        value={share}
        aria-valuetext={`${share}% sebelum, ${100 - share}% sesudah`}
        onChange={(event) => setShare(Number(event.target.value))}
      />
    </div>
  );
}
