import { useId, useRef, useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import type { Column } from '../../../ui/Table.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import styles from './Group.module.css';

const AT_ONCE = 20;
/** Few enough to stand open. */
const SHORT = 10;

interface GroupProps<Row> {
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** What is searched for in names; empty: nothing. */
  readonly search: string;
  /** Instead of rows when there are none at all. */
  readonly none: string;
}

/** People of one outcome: folded when they are many, a page at a time, opened by a search that finds somebody. */
export function Group<Row>(props: GroupProps<Row>) {
  const { title, rows, nameOf, search, none } = props;
  const [unfolded, setUnfolded] = useState(rows.length <= SHORT);
  const id = useId();
  const wanted = search.trim().toLocaleLowerCase('id');
  const found = wanted ? rows.filter((row) => nameOf(row).toLocaleLowerCase('id').includes(wanted)) : rows;
  const open = wanted ? found.length > 0 : unfolded;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => wanted || setUnfolded(!unfolded)}
        >
          <span className={styles.words}>
            {title} ({formatNumber(rows.length)})
          </span>
          {wanted && <span className={styles.found}>{formatNumber(found.length)} cocok</span>}
          <Icon name={open ? 'up' : 'down'} />
        </button>
      </h2>
      {open && (
        <div id={id} className={styles.content}>
          {rows.length === 0 ? <p>{none}</p> : <Pages key={wanted} {...props} rows={found} />}
        </div>
      )}
    </section>
  );
}

function Pages<Row>({ caption, columns, rows, rowKey }: GroupProps<Row>) {
  const [page, setPage] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const last = Math.max(0, Math.ceil(rows.length / AT_ONCE) - 1);
  const at = Math.min(page, last);
  const from = at * AT_ONCE;
  const shown = rows.slice(from, from + AT_ONCE);
  const go = (to: number) => {
    if (to < 0 || to > last) return;
    setPage(to);
    top.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={top}>
      <WideTable caption={caption} columns={columns} rows={shown} rowKey={rowKey} />
      {last > 0 && (
        <nav className={styles.pages} aria-label={`Halaman ${caption}`}>
          {/* At an end it stays, so that the focus does, too. */}
          <Button variant="secondary" icon="left" aria-disabled={at === 0} onClick={() => go(at - 1)}>
            Sebelumnya
          </Button>
          <p role="status">
            {formatNumber(from + 1)}–{formatNumber(from + shown.length)} dari {formatNumber(rows.length)}
          </p>
          <Button variant="secondary" iconEnd="right" aria-disabled={at === last} onClick={() => go(at + 1)}>
            Berikutnya
          </Button>
        </nav>
      )}
    </div>
  );
}
