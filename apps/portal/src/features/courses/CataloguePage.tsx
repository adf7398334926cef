import { useSearch } from 'wouter';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { toCourseFilter, useCourses } from './api/courses.js';
import { CatalogueFilter } from './components/CatalogueFilter.js';
import { CourseGrid } from './components/CourseGrid.js';
import styles from './CataloguePage.module.css';

/** All published courses, filtered by family and words; the filter lives in the address. */
export default function CataloguePage() {
  const filter = toCourseFilter(new URLSearchParams(useSearch()));
  const courses = useCourses(filter);
  return (
    <>
      <PageHeader title="Pelatihan" lead="Semua gratis. Baca pelajaran pertama sebelum mendaftar." />
      <QueryView query={courses} heading="h2">
        {({ items, families }) => (
          <>
            <CatalogueFilter filter={filter} families={families} />
            <p role="status" className={styles.count}>
              {items.length} pelatihan
            </p>
            {items.length > 0 ? <CourseGrid courses={items} heading="h2" /> : <NothingFound />}
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
        <LinkButton href={paths.courses} variant="secondary">
          Lihat semua pelatihan
        </LinkButton>
      }
    >
      <p>Coba kata lain, misalnya “foto” atau “kemasan”.</p>
    </EmptyState>
  );
}
