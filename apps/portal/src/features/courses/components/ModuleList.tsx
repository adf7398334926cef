import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Icon } from '../../../ui/Icon.js';
import type { CourseModule } from '../api/course.js';
import { LESSON_KINDS } from '../words.js';
import styles from './ModuleList.module.css';

/** The modul of a course with their lessons; the first is open, so that one sees what is inside. */
export function ModuleList({
  modules,
  slug,
}: {
  readonly modules: readonly CourseModule[];
  readonly slug: string;
}) {
  return (
    <div>
      {modules.map((module, index) => (
        <Disclosure
          key={module.code}
          open={index === 0}
          summary={
            <>
              {index + 1}. {module.title} <span className={styles.jp}>{module.jp} JP</span>
            </>
          }
        >
          <ul className={styles.lessons}>
            {module.lessons.map((lesson) => (
              <LessonRow key={lesson.code} lesson={lesson} slug={slug} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}

function LessonRow({
  lesson,
  slug,
}: {
  readonly lesson: CourseModule['lessons'][number];
  readonly slug: string;
}) {
  const kind = LESSON_KINDS[lesson.kind];
  return (
    <li className={styles.lesson}>
      <Icon name={kind.icon} />
      <div>
        {lesson.free ? <a href={paths.freeLesson(slug, lesson.code)}>{lesson.title}</a> : lesson.title}
        <p className={styles.kind}>
          {kind.label} · {lesson.minutes} menit
        </p>
      </div>
      {lesson.free && <Badge tone="success">Bisa dibaca sekarang</Badge>}
    </li>
  );
}
