import { useId, useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useHasRole, useMayReach } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { DraftSummary } from '../../studio/api/draft-list.js';
import { DownloadCourse } from '../../studio/components/DownloadCourse.js';
import type { ManagedCourse } from '../api/managed-courses.js';
import { courseBadges } from '../words.js';
import { ArchiveDialog } from './ArchiveDialog.js';
import styles from './ManagedCourseCard.module.css';
import { CopyCourseDialog } from './NewCourseDialogs.js';
import { VersionList } from './VersionList.js';

export interface ManagedCourseCardProps {
  readonly course: ManagedCourse;
  /** Undefined while not known, and for a course that was never opened in the studio. */
  readonly draft: DraftSummary | undefined;
}

/** One course: state, reach, versions and what can be done with it. */
export function ManagedCourseCard({ course, draft }: ManagedCourseCardProps) {
  const [archiving, setArchiving] = useState(false);
  const mayManage = useHasRole(ROLES.manageCourses);
  const titleId = useId();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <div className={styles.head}>
          <h2 id={titleId}>{course.title}</h2>
          <span className={styles.badges}>
            {courseBadges(course, draft).map((word) => (
              <StateBadge key={word.label} word={word} />
            ))}
          </span>
        </div>
        <p className={styles.facts}>
          Kode {course.code} · {formatNumber(course.batches)} angkatan · {formatNumber(course.learners)}{' '}
          peserta
        </p>
        <StudioActions course={course} />
        {course.versions.length > 0 && <VersionList course={course} />}
        {course.state === 'published' && (
          <div className={styles.actions}>
            <a href={paths.course(course.slug)}>Lihat di katalog</a>
            {mayManage && (
              <Button variant="quiet" onClick={() => setArchiving(true)}>
                Arsipkan
              </Button>
            )}
          </div>
        )}
      </Stack>
      <ArchiveDialog course={course} open={archiving} onClose={() => setArchiving(false)} />
    </Card>
  );
}

/** Ways into the studio, for those who write or judge courses. */
function StudioActions({ course }: { readonly course: ManagedCourse }) {
  const [copying, setCopying] = useState(false);
  const mayWrite = useHasRole(ROLES.studioEdit);
  if (!useMayReach(ROLES.studio, 'GET /studio/courses/:id')) return null;
  const name = <VisuallyHidden>{course.title}</VisuallyHidden>;
  return (
    <div className={styles.studio}>
      <LinkButton variant="secondary" icon="edit" href={staffPaths.studio(course.id)}>
        Buka studio {name}
      </LinkButton>
      {mayWrite && (
        <Button variant="quiet" onClick={() => setCopying(true)}>
          Salin {name}
        </Button>
      )}
      <DownloadCourse file={{ kind: 'draft', courseId: course.id }} variant="quiet">
        Unduh draf {name}
      </DownloadCourse>
      <CopyCourseDialog course={course} open={copying} onClose={() => setCopying(false)} />
    </div>
  );
}
