import styles from './Logo.module.css';

/** The mark and our own wordmark "Sinau", drawn in one line weight. The link around it carries the name. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 132 40" role="img" aria-label="Sinau">
      <g className={styles.mark}>
        <path d="M20 19C13 17 6.5 12.5 4 4c8.5 2.5 14 8 16 15Zm0 0c7-2 13.5-6.5 16-15-8.5 2.5-14 8-16 15Z" />
        <path d="M20 22.5C13 24 6.5 28 4 36c8.5-2 13.5-6.5 16-13.5Zm0 0c7 1.5 13.5 5.5 16 13.5-8.5-2-13.5-6.5-16-13.5Z" />
      </g>
      <path className={styles.seed} d="m20 17.3 3.4 3.4-3.4 3.4-3.4-3.4Z" />
      <path
        className={styles.word}
        d="M61 15.5c-1.5-1.8-3.5-2.5-5.6-2.5-3 0-5.2 1.5-5.2 4 0 5.5 11.4 2.8 11.4 8.8 0 2.8-2.5 4.7-5.9 4.7-2.7 0-4.9-1-6.4-3M69 13.5v17M76 30.5v-17m0 7.5c0-5 2.5-8 6.6-8 4 0 6.4 2.8 6.4 7.5v10M110 13.5v17m0-8.5c0 5-3 8.7-7.3 8.7s-7.3-3.7-7.3-8.7 3-9 7.3-9 7.3 4 7.3 9ZM117 13.5v9.5c0 4.8 2.4 7.7 6.4 7.7 4.1 0 6.6-3 6.6-8v-9.2m0 9.2v7.8"
      />
      <path className={styles.seed} d="m69 3.9 2.9 2.9-2.9 2.9-2.9-2.9Z" />
    </svg>
  );
}
