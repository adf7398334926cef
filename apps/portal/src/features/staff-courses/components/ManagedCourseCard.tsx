import { useId, useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import type { ManagedCourse } from '../api/managed-courses.js';
import { COURSE_STATES } from '../words.js';
import { ArchiveDialog } from './ArchiveDialog.js';
import styles from './ManagedCourseCard.module.css';
import { VersionList } from './VersionList.js';

/** One course: state, reach, versions and what can be done with it. */
export function ManagedCourseCard({ course }: { readonly course: ManagedCourse }) {
  const [archiving, setArchiving] = useState(false);
  const titleId = useId();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <div className={styles.head}>
          <h2 id={titleId}>{course.title}</h2>
          <StateBadge word={COURSE_STATES[course.state]} />
        </div>
        <p className={styles.facts}>
          Kode {course.code} · {formatNumber(course.batches)} angkatan · {formatNumber(course.learners)}{' '}
          peserta
        </p>
        <VersionList course={course} />
        {course.state === 'published' && (
          <div className={styles.actions}>
            <a href={paths.course(course.slug)}>Lihat di katalog</a>
            <Button variant="quiet" onClick={() => setArchiving(true)}>
              Arsipkan
            </Button>
          </div>
        )}
      </Stack>
      <ArchiveDialog course={course} open={archiving} onClose={() => setArchiving(false)} />
    </Card>
  );
}
