import { PageHeader } from '../../ui/PageHeader.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import type { StudioLesson } from './api/lesson.js';
import { Preview } from './components/Preview.js';
import { WeightMeter } from './components/WeightMeter.js';
import { toDraft } from './lesson-draft.js';
import styles from './LessonEditor.module.css';
import { useLessonThingsOf } from './use-lesson-things.js';

/** A lesson for those who review it: as learners see it, with what it weighs. */
export function LessonReader({ lesson }: { readonly lesson: StudioLesson }) {
  const draft = toDraft(lesson);
  const things = useLessonThingsOf(lesson, draft);
  return (
    <>
      <PageHeader
        title={lesson.title}
        back={{ href: staffPaths.studio(lesson.courseId), label: 'Susunan' }}
        meta={<span>{lesson.code}</span>}
      />
      <div className={styles.form}>
        <WeightMeter
          body={draft.body}
          media={things.media}
          server={lesson.weight}
          saved
          onGoTo={() => undefined}
        />
        <Preview draft={draft} things={things} />
      </div>
    </>
  );
}
