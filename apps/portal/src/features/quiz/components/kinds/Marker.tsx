import type { Point } from '../../question-kinds.js';
import styles from './kinds.module.css';

/** A ring on a picture. Attributes instead of styles: the page's CSP allows no inline style. */
export function Marker({ point }: { readonly point: Point }) {
  const [cx, cy] = [`${point.x * 100}%`, `${point.y * 100}%`];
  return (
    <svg className={styles.marker} aria-hidden="true">
      <circle cx={cx} cy={cy} r="15" className={styles.halo} />
      <circle cx={cx} cy={cy} r="15" className={styles.ring} />
      <circle cx={cx} cy={cy} r="3" className={styles.dot} />
    </svg>
  );
}
