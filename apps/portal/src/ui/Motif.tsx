import { useId } from 'react';
import styles from './Motif.module.css';
import { cx } from '../lib/cx.js';

/** One kawung petal, from the centre of a 40-unit tile towards its corner. */
const PETAL = 'M20 20C14 18 6 13 3.5 3.5 13 6 18 14 20 20Z';

/** The kawung flower of the mark: four petals around a seed. Ornament only. */
export function Motif({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 40 40" className={cx(styles.flower, className)} aria-hidden="true" focusable="false">
      <Petals />
      <circle className={styles.seed} cx="20" cy="20" r="2.5" />
    </svg>
  );
}

function Petals() {
  return (
    <>
      <path d={PETAL} />
      <path d={PETAL} transform="rotate(90 20 20)" />
      <path d={PETAL} transform="rotate(180 20 20)" />
      <path d={PETAL} transform="rotate(270 20 20)" />
    </>
  );
}

/** A field of kawung lines as the ground of a band. Fills its positioned parent. Ornament only. */
export function MotifField() {
  const id = useId();
  return (
    <svg className={styles.field} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="56" height="56" patternUnits="userSpaceOnUse">
          <g transform="scale(1.4)">
            <Petals />
            <circle cx="20" cy="20" r="1.4" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} stroke="none" />
    </svg>
  );
}
