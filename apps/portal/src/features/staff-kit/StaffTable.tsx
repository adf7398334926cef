import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { formatNumber } from '../../lib/format.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import type { Column } from '../../ui/Table.js';
import type { ListState } from './list-state.js';
import styles from './StaffTable.module.css';
import { WideTable } from './WideTable.js';

export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface StaffTableProps<Row, Data extends PageOf<Row>> {
  /** Says what the table lists. */
  readonly caption: string;
  /** What is counted: "1.284 peserta". */
  readonly noun: string;
  readonly query: UseQueryResult<Data, RequestError>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly list: ListState;
  /** Shown when there is nothing at all, not even without filters. */
  readonly empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
}

/** The one table of the office: paged by the server, state in the address, cards on a phone. */
export function StaffTable<Row, Data extends PageOf<Row> = PageOf<Row>>(props: StaffTableProps<Row, Data>) {
  const { caption, noun, query, columns, rowKey, list, empty } = props;
  const top = useTopOnPaging(list.page);
  return (
    <div ref={top} className={styles.wrap} aria-busy={query.isPlaceholderData || undefined}>
      <QueryView query={query} heading="h2">
        {({ items, total, page, pageSize }) => (
          <>
            <p role="status" className={styles.count}>
              {countWords(total, page, pageSize, noun)}
              {query.isPlaceholderData && ' · sedang memuat…'}
            </p>
            {items.length > 0 ? (
              <WideTable caption={caption} columns={columns} rows={items} rowKey={rowKey} />
            ) : (
              <Nothing list={list} total={total} empty={empty} />
            )}
            {items.length > 0 && (
              <Pagination page={page} pageSize={pageSize} total={total} href={list.pageHref} />
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}

function countWords(total: number, page: number, pageSize: number, noun: string): string {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const count = `${formatNumber(total)} ${noun}`;
  return last > 1 ? `${count} · halaman ${formatNumber(page)} dari ${formatNumber(last)}` : count;
}

function Nothing({
  list,
  total,
  empty,
}: {
  readonly list: ListState;
  readonly total: number;
  readonly empty: StaffTableProps<never, PageOf<never>>['empty'];
}) {
  if (total > 0 || list.page > 1) {
    return (
      <EmptyState
        title="Halaman ini kosong"
        action={<LinkButton href={list.pageHref(1)}>Ke halaman pertama</LinkButton>}
      >
        <p>Daftarnya menjadi lebih pendek.</p>
      </EmptyState>
    );
  }
  if (list.filtered) {
    return (
      <EmptyState
        title="Tidak ada yang cocok"
        action={
          <LinkButton variant="secondary" href={list.bare}>
            Hapus saringan
          </LinkButton>
        }
      >
        <p>Ubah saringan, atau lihat semuanya.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={empty.title} action={empty.action}>
      <p>{empty.text}</p>
    </EmptyState>
  );
}

/** Another page begins at its top, below the bar that stays. */
function useTopOnPaging(page: number) {
  const top = useRef<HTMLDivElement>(null);
  const previous = useRef(page);
  useEffect(() => {
    if (previous.current === page) return;
    previous.current = page;
    top.current?.scrollIntoView({ block: 'start' });
  }, [page]);
  return top;
}
