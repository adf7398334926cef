import { useQuery } from '@tanstack/react-query';
import { BottomSheet } from '../../../ui/Dialog.js';
import { Icon } from '../../../ui/Icon.js';
import { QueryView } from '../../../ui/QueryView.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { enrolmentQuery, type LessonProgress } from '../../classes/api/enrolment.js';
import { lessonHref } from '../../classes/lesson-link.js';
import { LESSON_KINDS } from '../../courses/words.js';
import styles from './BabSheet.module.css';

export interface BabSheetProps {
  readonly enrolmentId: string;
  readonly current: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** All lessons of the class, from the bottom of the screen. Fetched when it is first opened. */
export function BabSheet({ enrolmentId, current, open, onClose }: BabSheetProps) {
  const enrolment = useQuery({ ...enrolmentQuery(enrolmentId), enabled: open });
  return (
    <BottomSheet open={open} title="Bab" onClose={onClose}>
      <QueryView query={enrolment} heading="h2">
        {({ modules }) => (
          <ol>
            {modules.map((module) => (
              <li key={module.code}>
                <h3 className={styles.module}>{module.title}</h3>
                <ol>
                  {module.lessons.map((lesson) => (
                    <li key={lesson.code}>
                      <LessonLink
                        lesson={lesson}
                        href={lessonHref(enrolmentId, lesson)}
                        current={lesson.code === current}
                      />
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </BottomSheet>
  );
}

interface LessonLinkProps {
  readonly lesson: LessonProgress;
  readonly href: string;
  readonly current: boolean;
}

function LessonLink({ lesson, href, current }: LessonLinkProps) {
  return (
    <a href={href} className={styles.lesson} aria-current={current ? 'page' : undefined}>
      <Icon name={lesson.done ? 'check' : LESSON_KINDS[lesson.kind].icon} />
      <span>
        {lesson.title}
        {lesson.done && <VisuallyHidden> (selesai)</VisuallyHidden>}
      </span>
    </a>
  );
}
