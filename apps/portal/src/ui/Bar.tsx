import styles from './Bar.module.css';

/** A share as a bar, where the figure stands beside it; `label` says both to whoever does not see it. */
export function Bar({
  value,
  max,
  label,
}: {
  readonly value: number;
  readonly max: number;
  readonly label: string;
}) {
  return <progress className={styles.bar} value={value} max={max} aria-label={label} />;
}
