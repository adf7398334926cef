import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { RequestError } from '../../../lib/api-errors.js';
import { formatNumber } from '../../../lib/format.js';
import { Icon } from '../../../ui/Icon.js';
import type { Waiting } from '../waiting.js';
import styles from './WaitingCard.module.css';

/** One figure as a link. A figure that cannot be read says so and leaves the others alone. */
export function WaitingCard({ waiting }: { readonly waiting: Waiting }) {
  const count = useQuery(
    waiting.query() as unknown as UseQueryOptions<{ readonly total: number }, RequestError>,
  );
  const total = count.data?.total;
  return (
    <li>
      <a href={waiting.href} className={styles.card} data-waiting={total !== undefined && total > 0}>
        <Icon name={waiting.icon} />
        <span className={styles.figure}>
          {total === undefined ? (count.isError ? '?' : '…') : formatNumber(total)}
        </span>
        <span>
          {waiting.label}
          {count.isError && ' (belum dapat dimuat)'}
        </span>
      </a>
    </li>
  );
}
