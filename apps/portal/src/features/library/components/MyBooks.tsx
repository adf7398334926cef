import { formatDay } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { useMyLibrary } from '../api/my-library.js';
import styles from './MyBooks.module.css';

/** What I have at home and what is kept for me. Nothing at all for who has nothing. */
export function MyBooks() {
  const { data } = useMyLibrary();
  if (!data || data.loans.length + data.reservations.length === 0) return null;
  return (
    <section aria-labelledby="buku-saya" className={styles.box}>
      <h2 id="buku-saya">Buku saya</h2>
      <ul className={styles.list}>
        {data.loans.map(({ id, slug, title, dueOn, overdue }) => (
          <li key={id}>
            <a href={paths.work(slug)}>{title}</a>{' '}
            <Badge tone={overdue ? 'danger' : 'brand'}>
              {overdue ? 'Terlambat sejak' : 'Kembalikan'} {formatDay(dueOn)}
            </Badge>
          </li>
        ))}
        {data.reservations.map(({ id, slug, title, state, position, holdUntil }) => (
          <li key={id}>
            <a href={paths.work(slug)}>{title}</a>{' '}
            {state === 'ready' && holdUntil ? (
              <Badge tone="success">Ambil sebelum {formatDay(holdUntil)}</Badge>
            ) : (
              <Badge tone="warning">Antrean ke-{position}</Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
