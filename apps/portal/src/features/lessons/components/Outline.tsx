import { useState } from 'react';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { BottomSheet } from '../../../ui/Dialog.js';
import { Icon } from '../../../ui/Icon.js';
import { QueryView } from '../../../ui/QueryView.js';
import { useCourse, type Course } from '../../courses/api/course.js';
import styles from './Outline.module.css';

/** The floating "Bab" button and its sheet: where one is in the course. The list is fetched when it is opened. */
export function Outline({ slug, current }: { readonly slug: string; readonly current: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.float} data-print="hide">
        <Button icon="menu" variant="secondary" onClick={() => setOpen(true)} aria-haspopup="dialog">
          Bab
        </Button>
      </div>
      <BottomSheet open={open} title="Isi pelatihan" onClose={() => setOpen(false)}>
        <OutlineList slug={slug} current={current} />
      </BottomSheet>
    </>
  );
}

function OutlineList({ slug, current }: { readonly slug: string; readonly current: string }) {
  const course = useCourse(slug);
  return (
    <QueryView query={course} heading="h2">
      {({ modules }) => (
        <ol className={styles.modules}>
          {modules.map((module, index) => (
            <li key={module.code}>
              <h3>
                {index + 1}. {module.title}
              </h3>
              <ul>
                {module.lessons.map((lesson) => (
                  <OutlineRow key={lesson.code} lesson={lesson} slug={slug} current={current} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}

interface OutlineRowProps {
  readonly lesson: Course['modules'][number]['lessons'][number];
  readonly slug: string;
  readonly current: string;
}

function OutlineRow({ lesson, slug, current }: OutlineRowProps) {
  if (!lesson.free) {
    return (
      <li className={styles.row}>
        <Icon name="lock" size="small" />
        <span>
          {lesson.title} <span className={styles.note}>(setelah mendaftar)</span>
        </span>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <Icon name="page" size="small" />
      <a
        href={paths.freeLesson(slug, lesson.code)}
        aria-current={lesson.code === current ? 'page' : undefined}
      >
        {lesson.title}
      </a>
    </li>
  );
}
