import { useSearch } from 'wouter';
import { formatNumber } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import { useWorks } from './api/works.js';
import { LibraryFilter } from './components/LibraryFilter.js';
import { MyBooks } from './components/MyBooks.js';
import { WorkCard } from './components/WorkCard.js';
import { libraryHref, toWorkFilter } from './filter.js';
import styles from './LibraryPage.module.css';

/** E-books, podcast episodes and printed books in one place; the filter lives in the address. */
export default function LibraryPage() {
  const filter = toWorkFilter(new URLSearchParams(useSearch()));
  const works = useWorks(filter);
  return (
    <>
      <PageHeader
        title="Pustaka"
        lead="Buku digital, podcast, dan buku cetak Latkop. Baca dan dengarkan gratis, tanpa masuk."
      />
      <MyBooks />
      <LibraryFilter filter={filter} />
      <QueryView query={works} heading="h2">
        {({ items, total, page, pageSize }) => (
          <>
            <p role="status" className={styles.count}>
              {formatNumber(total)} judul
            </p>
            {items.length > 0 ? (
              <ul className={styles.grid}>
                {items.map((work) => (
                  <WorkCard key={work.id} work={work} />
                ))}
              </ul>
            ) : (
              <NothingFound />
            )}
            <Pagination
              page={page}
              pageSize={pageSize}
              total={total}
              href={(to) => libraryHref({ ...filter, page: to })}
            />
          </>
        )}
      </QueryView>
    </>
  );
}

function NothingFound() {
  return (
    <EmptyState
      title="Belum ada yang cocok"
      action={
        <LinkButton href={paths.library} variant="secondary">
          Lihat semua judul
        </LinkButton>
      }
    >
      <p>Coba kata lain, misalnya “foto” atau “label”.</p>
    </EmptyState>
  );
}
