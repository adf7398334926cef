import type { PageProps } from '../../lib/page-props.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useStudioCourse, type StudioCourse } from './api/studio-course.js';
import { AddModule } from './components/AddModule.js';
import { CourseTree } from './components/CourseTree.js';
import { DownloadCourse } from './components/DownloadCourse.js';
import { DraftNotice } from './components/DraftNotice.js';
import { RemovedList } from './components/RemovedList.js';
import { SelectionBar } from './components/SelectionBar.js';
import bars from './components/SelectionBar.module.css';
import { StudioFrame } from './components/StudioFrame.js';
import { TreeDialogs } from './components/TreeDialogs.js';
import { TreeTotals } from './components/TreeTotals.js';
import { UndoBanner } from './components/UndoBanner.js';
import { TreeContext, type TreeContextValue } from './tree-context.js';
import { useTreeCommands } from './use-tree-commands.js';
import { useTreeState } from './use-tree-state.js';

/** The studio's first page: the whole course as a tree that can be rearranged. */
function TreePage({ params }: PageProps) {
  const course = useStudioCourse(params.courseId ?? '');
  return (
    <QueryView query={course} skeleton={<PageSkeleton />}>
      {(data) => <TreeView key={data.id} course={data} />}
    </QueryView>
  );
}

function TreeView({ course }: { readonly course: StudioCourse }) {
  const state = useTreeState(course);
  const commands = useTreeCommands(course.id);
  const mayEdit = useHasRole(ROLES.studioEdit);
  const context: TreeContextValue = { course, state, commands, mayEdit };
  return (
    <TreeContext value={context}>
      <StudioFrame course={course} tab="tree" actions={<TreeActions context={context} />}>
        <VisuallyHidden>
          <span role="status">{commands.said}</span>
        </VisuallyHidden>
        <Stack>
          <DraftNotice course={course} />
          <RequestErrorBanner error={commands.error} />
          {course.modules.length > 0 ? (
            <>
              <TreeTotals course={course} />
              <CourseTree />
            </>
          ) : (
            <EmptyState title="Belum ada bab">
              <p>{mayEdit ? 'Tulis judul bab pertama di bawah ini.' : 'Pelatih belum menulisnya.'}</p>
            </EmptyState>
          )}
          {mayEdit && <AddModule onAdd={commands.addModule} />}
          {mayEdit && <RemovedList />}
          {mayEdit && (
            <div className={bars.dock}>
              <UndoBanner />
              <SelectionBar />
            </div>
          )}
        </Stack>
        <TreeDialogs />
      </StudioFrame>
    </TreeContext>
  );
}

function TreeActions({ context }: { readonly context: TreeContextValue }) {
  const { course, state, mayEdit } = context;
  return (
    <>
      <NextStep course={course} mayEdit={mayEdit} />
      <DownloadCourse file={{ kind: 'draft', courseId: course.id }} variant="secondary">
        Unduh berkas
      </DownloadCourse>
      {mayEdit && (
        <Button variant="quiet" className={bars.keys} onClick={() => state.setDialog({ kind: 'keys' })}>
          Tombol keyboard
        </Button>
      )}
    </>
  );
}

/** What brings this draft further: never a step that cannot be taken yet. */
function NextStep({ course, mayEdit }: Pick<TreeContextValue, 'course' | 'mayEdit'>) {
  const review = staffPaths.studioReview(course.id);
  const writing = mayEdit && (course.state === 'editing' || course.state === 'returned');
  const missing = course.problems.length;
  if (writing && missing > 0)
    return <LinkButton href={`${review}#kurang`}>Lengkapi {missing} hal</LinkButton>;
  if (writing) return <LinkButton href={review}>Ajukan tinjauan</LinkButton>;
  return (
    <LinkButton href={review} variant={course.canReview ? 'primary' : 'secondary'}>
      {course.canReview ? 'Tinjau draf' : 'Lihat tinjauan'}
    </LinkButton>
  );
}

export default staffPage(ROLES.studio, TreePage);
