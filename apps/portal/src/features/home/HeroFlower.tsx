import styles from './HeroFlower.module.css';

const PETAL = 'M60 58C42 54 20 40 10 10 40 20 54 42 60 58Z';
const VEIN = 'M52 49C40 43 28 32 20 20M24 17c-1 3-3 6-7 7M34 27c-1 4-4 7-8 8M44 38c-1 3-3 5-6 6';
const TURNS = [0, 90, 180, 270];

/** A kawung flower drawn like a batik stencil: outlined petals, veins, and a ring of isen (filling dots). */
export function HeroFlower({ className }: { readonly className: string | undefined }) {
  return (
    <svg viewBox="0 0 120 120" className={className} aria-hidden="true" focusable="false">
      {TURNS.map((turn) => (
        <g key={turn} transform={`rotate(${turn} 60 60)`}>
          <path className={styles.petal} d={PETAL} />
          <path className={styles.vein} d={VEIN} />
          <path className={styles.outer} d="M60 40C54 26 54 14 60 4c6 10 6 22 0 36Z" />
          <circle className={styles.dot} cx="60" cy="22" r="1.8" />
          <circle className={styles.dot} cx="60" cy="14" r="1.2" />
          <circle className={styles.dot} cx="60" cy="30" r="1.2" />
        </g>
      ))}
      <circle className={styles.ring} cx="60" cy="60" r="9" />
      <path className={styles.seed} d="m60 54 6 6-6 6-6-6Z" />
    </svg>
  );
}
