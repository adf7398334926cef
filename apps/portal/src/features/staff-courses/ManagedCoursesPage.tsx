import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useManagedCourses } from './api/managed-courses.js';
import { ManagedCourseCard } from './components/ManagedCourseCard.js';

/** Every course with its versions: what is in the catalogue, and what could be. */
function ManagedCoursesPage() {
  const courses = useManagedCourses();
  const mayImport = useHasRole(ROLES.importCourses);
  const importLink = mayImport && (
    <LinkButton href={staffPaths.importCourse} icon="upload">
      Impor kurikulum
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Pelatihan" lead="Angkatan baru memakai versi yang terbit." actions={importLink} />
      <QueryView query={courses} heading="h2">
        {({ items }) =>
          items.length > 0 ? (
            <Stack>
              <p role="status">{items.length} pelatihan</p>
              {items.map((course) => (
                <ManagedCourseCard key={course.id} course={course} />
              ))}
            </Stack>
          ) : (
            <EmptyState title="Belum ada pelatihan" action={importLink}>
              <p>Mulai dengan mengimpor satu berkas kurikulum.</p>
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.courses, ManagedCoursesPage);
