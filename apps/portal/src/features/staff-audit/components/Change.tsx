import type { AuditLine } from '../api/audit.js';
import { nameOf, textOf } from '../detail-words.js';
import styles from './Change.module.css';

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
          <span className={styles.name}>{nameOf(name)}:</span> <del>{textOf(name, before?.[name])}</del>{' '}
          <span aria-hidden="true">→</span> <ins>{textOf(name, after?.[name])}</ins>
        </li>
      ))}
      {noted.map(([name, value]) => (
        <li key={name}>
          <span className={styles.name}>{nameOf(name)}:</span> {textOf(name, value)}
        </li>
      ))}
    </ul>
  );
}
