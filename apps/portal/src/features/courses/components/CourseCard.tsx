import { formatShortDate } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Icon } from '../../../ui/Icon.js';
import { CardTitle, LinkCard } from '../../../ui/LinkCard.js';
import type { CourseSummary } from '../api/courses.js';
import { courseIcon } from '../words.js';
import styles from './CourseCard.module.css';

/** One course in a list. */
export function CourseCard({
  course,
  heading,
}: {
  readonly course: CourseSummary;
  readonly heading?: 'h2' | 'h3';
}) {
  return (
    <LinkCard className={styles.card}>
      <div className={styles.head}>
        <span className={styles.tile}>
          <Icon name={courseIcon(course.code)} size="large" />
        </span>
        <div>
          <CardTitle as={heading} href={paths.course(course.slug)} className={styles.title}>
            {course.shortTitle}
          </CardTitle>
          <p className={styles.family}>{course.family}</p>
        </div>
      </div>
      <p className={styles.summary}>{course.summary}</p>
      <p className={styles.facts}>
        {course.modules} modul · {course.jp} JP · gratis
      </p>
      <p>
        <OpenState course={course} />
      </p>
    </LinkCard>
  );
}

function OpenState({ course }: { readonly course: CourseSummary }) {
  if (course.openBatches === 0) return <Badge>Belum ada angkatan</Badge>;
  return (
    <Badge tone="success">
      {course.nextStartsOn
        ? `Dibuka, mulai ${formatShortDate(course.nextStartsOn)}`
        : 'Dibuka, mulai kapan saja'}
    </Badge>
  );
}
