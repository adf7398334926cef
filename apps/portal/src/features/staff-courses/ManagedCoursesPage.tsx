import { useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useManagedCourses } from './api/managed-courses.js';
import { useDraftList } from '../studio/api/draft-list.js';
import { ManagedCourseCard } from './components/ManagedCourseCard.js';
import { NewCourseDialog } from './components/NewCourseDialogs.js';

/** Every course with its versions: what is in the catalogue, and what could be. */
function ManagedCoursesPage() {
  const courses = useManagedCourses();
  const mayImport = useHasRole(ROLES.importCourses);
  const mayWrite = useHasRole(ROLES.studioEdit);
  const drafts = useDraftList(useHasRole(ROLES.studio)).data?.items;
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
            <Stack>
              <p role="status">{items.length} pelatihan</p>
              {items.map((course) => (
                <ManagedCourseCard
                  key={course.id}
                  course={course}
                  draft={drafts?.find(({ id }) => id === course.id)}
                />
              ))}
            </Stack>
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

export default staffPage(ROLES.courses, ManagedCoursesPage);
