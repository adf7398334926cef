import { cx } from '../../../lib/cx.js';
import { Icon } from '../../../ui/Icon.js';
import styles from './Group.module.css';

/** Says live whether parts make a hundred, and how much is missing. */
export function SumNote({ label, parts }: { readonly label: string; readonly parts: readonly number[] }) {
  const sum = parts.reduce((total, part) => total + part, 0);
  const right = sum === 100;
  const words = right ? 'Pas.' : sum < 100 ? `Kurang ${100 - sum}.` : `Lebih ${sum - 100}.`;
  return (
    <p role="status" className={cx(styles.sum, !right && styles.wrong)}>
      <Icon name={right ? 'check' : 'alert'} size="small" />
      <span>
        {label} {sum} dari 100. {words}
      </span>
    </p>
  );
}
