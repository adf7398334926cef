import { useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { formatNumber } from '../../lib/format.js';
import { FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { SearchFilter } from '../staff-kit/SearchFilter.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useManagedCourses, type ManagedCourse } from './api/managed-courses.js';
import { useDraftList } from '../studio/api/draft-list.js';
import { ManagedCourseCard } from './components/ManagedCourseCard.js';
import { NewCourseDialog } from './components/NewCourseDialogs.js';
import { coursesNamed } from './course-name.js';

/** Every course with its versions: what is in the catalogue, and what could be. */
function ManagedCoursesPage() {
  const courses = useManagedCourses();
  const mayImport = useMayReach(ROLES.importCourses, 'POST /manage/courses/import');
  const mayWrite = useMayReach(ROLES.studioEdit, 'POST /studio/courses');
  const [making, setMaking] = useState(false);
  const actions = (
    <>
      {mayWrite && (
        <Button icon="plus" onClick={() => setMaking(true)}>
          Buat pelatihan
        </Button>
      )}
      {mayImport && (
        <LinkButton variant="secondary" href={staffPaths.importCourse} icon="upload">
          Impor kurikulum
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <PageHeader title="Pelatihan" lead="Angkatan baru memakai versi yang terbit." actions={actions} />
      <QueryView query={courses} heading="h2">
        {({ items }) =>
          items.length > 0 ? (
            <CourseList courses={items} />
          ) : (
            <EmptyState title="Belum ada pelatihan" action={actions}>
              <p>Buat dari awal, atau impor satu berkas kurikulum.</p>
            </EmptyState>
          )
        }
      </QueryView>
      <NewCourseDialog open={making} onClose={() => setMaking(false)} />
    </>
  );
}

const PAGE_SIZE = 20;

/** Centres teach for years: the list is searched, and comes in pages. */
function CourseList({ courses }: { readonly courses: readonly ManagedCourse[] }) {
  const list = useListState();
  const drafts = useDraftList(useMayReach(ROLES.studio, 'GET /studio/courses')).data?.items;
  const draftOf = new Map(drafts?.map((draft) => [draft.id, draft]));
  const found = coursesNamed(courses, list.get('cari') ?? '');
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(list.page, last);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <Stack>
      {(courses.length > PAGE_SIZE || list.filtered) && (
        <FilterBar>
          <SearchFilter list={list} placeholder="Judul atau kode pelatihan" />
        </FilterBar>
      )}
      <p role="status">{formatNumber(found.length)} pelatihan</p>
      {found.length === 0 && (
        <EmptyState
          title="Tidak ada yang cocok"
          action={<LinkButton href={list.bare}>Hapus pencarian</LinkButton>}
        >
          <p>Coba kata lain dari judulnya, atau kodenya.</p>
        </EmptyState>
      )}
      {shown.map((course) => (
        <ManagedCourseCard key={course.id} course={course} draft={draftOf.get(course.id)} />
      ))}
      <Pagination page={page} pageSize={PAGE_SIZE} total={found.length} href={list.pageHref} />
    </Stack>
  );
}

export default staffPage(ROLES.courses, ManagedCoursesPage);
