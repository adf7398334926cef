import { useId } from 'react';
import styles from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0 to `max`. */
  readonly value: number;
  readonly max?: number;
  /** Words at the end of the bar; per cent by default. */
  readonly text?: string;
}

/** How far something is, as a bar and in words. */
export function Progress({ label, value, max = 100, text }: ProgressProps) {
  const id = useId();
  const percent = max > 0 ? Math.round((Math.min(value, max) / max) * 100) : 0;
  return (
    <div className={styles.wrap}>
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        <span>{text ?? `${percent}%`}</span>
      </div>
      <progress id={id} className={styles.bar} value={Math.min(value, max)} max={max} />
    </div>
  );
}

/** Where one is in a row of screens: "3 dari 8". */
export function Steps({
  current,
  total,
  label = 'Langkah',
}: {
  readonly current: number;
  readonly total: number;
  readonly label?: string;
}) {
  return (
    <div className={styles.steps}>
      <span className={styles.count}>
        {label} {current} dari {total}
      </span>
      <progress
        className={styles.thin}
        value={current}
        max={total}
        aria-label={`${label} ${current} dari ${total}`}
      />
    </div>
  );
}
