import styles from './KeyList.module.css';

/** Keys and what they do, one pair below the other. */
export function KeyList({ keys }: { readonly keys: readonly (readonly [keys: string, what: string])[] }) {
  return (
    <dl className={styles.keys}>
      {keys.map(([one, what]) => (
        <div key={one}>
          <dt>
            <kbd>{one}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
