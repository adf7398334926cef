import { formatNumber } from '../lib/format.js';
import { LinkButton } from './Button.js';
import styles from './Pagination.module.css';

export interface PaginationProps {
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
  /** All rows behind the filter. */
  readonly total: number;
  /** Address of a page: paging lives in the URL, so that it can be shared and gone back to. */
  readonly href: (page: number) => string;
  /** Tells two of them on one screen apart. */
  readonly label?: string;
}

/** "26–50 dari 1.284" with previous and next. Nothing at all when everything fits on one page. */
export function Pagination({ page, pageSize, total, href, label = 'Halaman daftar' }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav className={styles.pagination} aria-label={label}>
      {page > 1 && (
        <LinkButton variant="secondary" icon="left" href={href(page - 1)} rel="prev">
          Sebelumnya
        </LinkButton>
      )}
      <p className={styles.count}>
        {formatNumber(from)}–{formatNumber(to)} dari {formatNumber(total)}
      </p>
      {page < last && (
        <LinkButton variant="secondary" iconEnd="right" href={href(page + 1)} rel="next">
          Berikutnya
        </LinkButton>
      )}
    </nav>
  );
}
