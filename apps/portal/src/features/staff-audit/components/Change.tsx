import type { AuditLine } from '../api/audit.js';
import styles from './Change.module.css';

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

/** What a deed changed, field by field, and what else was noted. */
export function Change({ line }: { readonly line: AuditLine }) {
  const { before, after, details } = line;
  const changed = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const noted = Object.entries(details);
  if (changed.length === 0 && noted.length === 0) return <>–</>;
  return (
    <ul className={styles.list}>
      {changed.map((name) => (
        <li key={name}>
          <span className={styles.name}>{name}:</span> <del>{textOf(before?.[name])}</del>{' '}
          <span aria-hidden="true">→</span> <ins>{textOf(after?.[name])}</ins>
        </li>
      ))}
      {noted.map(([name, value]) => (
        <li key={name}>
          <span className={styles.name}>{name}:</span> {textOf(value)}
        </li>
      ))}
    </ul>
  );
}
