import type { PageProps } from '../../lib/page-props.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';
import { useStudioLesson } from './api/lesson.js';
import { LessonEditor } from './LessonEditor.js';
import { LessonReader } from './LessonReader.js';

/** One lesson of a draft: written by trainers, read by those who review. */
function StudioLessonPage({ params }: PageProps) {
  const id = params.lessonId ?? '';
  const lesson = useStudioLesson(id);
  const mayWrite = useHasRole(ROLES.studioEdit);
  // What this device keeps decides what is in the editor, so it is drawn in the browser only.
  const inBrowser = useBrowserValue(() => true, false);
  return (
    <QueryView query={lesson} skeleton={<PageSkeleton />}>
      {(data) => {
        if (!inBrowser) return <PageSkeleton />;
        return mayWrite ? <LessonEditor key={id} lesson={data} /> : <LessonReader key={id} lesson={data} />;
      }}
    </QueryView>
  );
}

export default staffPage(ROLES.studio, StudioLessonPage);
