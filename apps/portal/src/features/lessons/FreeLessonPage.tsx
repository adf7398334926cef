import { useRef } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Steps } from '../../ui/Progress.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { useFreeLesson, type Lesson } from './api/free-lesson.js';
import { DataSaverToggle } from './components/document/media-parts.js';
import { LessonBody } from './components/LessonBody.js';
import { LessonNav } from './components/LessonNav.js';
import { Outline } from './components/Outline.js';
import { HelpSlot } from '../reading-help/HelpSlot.js';
import styles from './FreeLessonPage.module.css';

/** A lesson that anyone may read, before any account. */
export default function FreeLessonPage({ params }: PageProps) {
  const lesson = useFreeLesson(params.slug ?? '', params.code ?? '');
  return (
    <QueryView query={lesson} skeleton={<PageSkeleton />}>
      {(data) => <LessonView lesson={data} />}
    </QueryView>
  );
}

function LessonView({ lesson }: { readonly lesson: Lesson }) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <article className={styles.lesson}>
      <div className={styles.place}>
        <Steps label="Pelajaran" current={lesson.position} total={lesson.of} />
      </div>
      <PageHeader
        back={{ href: paths.course(lesson.courseSlug), label: lesson.courseTitle }}
        title={lesson.title}
        meta={
          <span className={styles.module}>
            {lesson.moduleTitle} · {lesson.minutes} menit
          </span>
        }
      />
      <div className={styles.body}>
        {lesson.media.length > 0 && <DataSaverToggle />}
        <HelpSlot key={lesson.code} text={text} content={lesson.content} />
        <div ref={text} className={styles.text}>
          <LessonBody lesson={lesson} />
        </div>
        <LessonNav lesson={lesson} />
      </div>
      <Outline slug={lesson.courseSlug} current={lesson.code} />
    </article>
  );
}
