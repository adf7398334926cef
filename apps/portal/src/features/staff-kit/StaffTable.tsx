import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { formatNumber } from '../../lib/format.js';
import { Later } from '../../ui/Later.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import type { Column } from '../../ui/Table.js';
import type { ExportOrder } from './api/export-table.js';
import { EmptyTable, type EmptyWords } from './EmptyTable.js';
import { useHiddenColumns, useKeysOn } from './kept-choice.js';
import type { ListState } from './list-state.js';
import { PlacePager } from './PlacePager.js';
import { selectColumn } from './select-column.js';
import { SelectionBar } from './SelectionBar.js';
import styles from './StaffTable.module.css';
import type { Selection } from './use-selection.js';
import { useTableKeys } from './use-table-keys.js';
import { WideTable } from './WideTable.js';

interface Numbered {
  readonly page: number;
  readonly pageSize: number;
}

/** Pages by their place in the order: for lists that are too long for numbers. */
interface Placed {
  /** There are more than `total`. */
  readonly more: boolean;
  readonly next: string | null;
  readonly previous: string | null;
}

export type PageOf<Row> = { readonly items: readonly Row[]; readonly total: number } & (Numbered | Placed);

export interface StaffTableProps<Row, Data extends PageOf<Row>> {
  /** Of this list in views, columns and keys that are remembered, e.g. `reminders`. */
  readonly table: string;
  /** Says what the table lists. */
  readonly caption: string;
  /** What is counted: "1.284 peserta". */
  readonly noun: string;
  readonly query: UseQueryResult<Data, RequestError>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly list: ListState;
  /** Shown when there is nothing at all, not even without filters. */
  readonly empty: EmptyWords;
  /** How the list leaves as a file. */
  readonly exported?: ExportOrder;
  readonly selecting?: Selecting<Row>;
}

interface Selecting<Row> {
  readonly selection: Selection;
  readonly rowName: (row: Row) => string;
  /** What can be done with the rows that are chosen. */
  readonly actions: ReactNode;
}

const loadTools = () => import('./TableTools.js');

/** The one table of the office: paged by the server, state in the address, cards on a phone, the same keys everywhere. */
export function StaffTable<Row, Data extends PageOf<Row> = PageOf<Row>>(props: StaffTableProps<Row, Data>) {
  const { table, columns, query, list, exported } = props;
  const [hidden, setHidden] = useHiddenColumns(table);
  const [keysOpen, setKeysOpen] = useState(false);
  const [keysOn] = useKeysOn();
  const top = useTopOnPaging(`${list.page} ${list.get('sesudah')} ${list.get('sebelum')}`);
  useTableKeys(top, keysOn, () => setKeysOpen(true));
  const nothing = query.data?.total === 0 && !list.filtered;
  const named = columns.filter(({ header }) => header !== '');
  const shown = columns.filter(({ key }) => key === named[0]?.key || !hidden.includes(key));
  const tools = {
    table,
    columns: named,
    hidden,
    onHidden: setHidden,
    keysOpen,
    onKeys: setKeysOpen,
    exported,
    nothing,
  };
  return (
    <div ref={top} className={styles.wrap} aria-busy={query.isPlaceholderData || undefined}>
      <div className={nothing ? undefined : styles.tools} data-print="hide">
        <Later load={loadTools} props={tools} />
      </div>
      <QueryView query={query} heading="h2">
        {(data) => <Page {...props} data={data} columns={shown} />}
      </QueryView>
    </div>
  );
}

function Page<Row, Data extends PageOf<Row>>({
  data,
  ...props
}: StaffTableProps<Row, Data> & { readonly data: Data }) {
  const { caption, noun, query, columns, rowKey, list, empty, selecting } = props;
  const { items, total } = data;
  const all = selecting
    ? [selectColumn(selecting.selection, items, rowKey, selecting.rowName), ...columns]
    : columns;
  return (
    <>
      <p role="status" className={styles.count}>
        {countWords(data, noun)}
        {query.isPlaceholderData && ' · sedang memuat…'}
      </p>
      {items.length > 0 ? (
        <WideTable caption={caption} columns={all} rows={items} rowKey={rowKey} />
      ) : (
        <EmptyTable list={list} total={total} empty={empty} />
      )}
      {items.length > 0 &&
        ('page' in data ? (
          <Pagination page={data.page} pageSize={data.pageSize} total={total} href={list.pageHref} />
        ) : (
          <PlacePager list={list} next={data.next} previous={data.previous} />
        ))}
      {selecting && (
        <SelectionBar
          selection={selecting.selection}
          total={total}
          more={'more' in data && data.more}
          noun={noun}
        >
          {selecting.actions}
        </SelectionBar>
      )}
    </>
  );
}

function countWords(data: PageOf<unknown>, noun: string): string {
  if ('more' in data) return `${data.more ? 'Lebih dari ' : ''}${formatNumber(data.total)} ${noun}`;
  const last = Math.max(1, Math.ceil(data.total / data.pageSize));
  const count = `${formatNumber(data.total)} ${noun}`;
  return last > 1 ? `${count} · halaman ${formatNumber(data.page)} dari ${formatNumber(last)}` : count;
}

/** Another page begins at its top, below the bar that stays. */
function useTopOnPaging(page: string) {
  const top = useRef<HTMLDivElement>(null);
  const previous = useRef(page);
  useEffect(() => {
    if (previous.current === page) return;
    previous.current = page;
    top.current?.scrollIntoView({ block: 'start' });
  }, [page]);
  return top;
}
