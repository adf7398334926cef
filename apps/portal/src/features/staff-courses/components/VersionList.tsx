import { useState } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useHasRole, useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { DownloadCourse } from '../../studio/components/DownloadCourse.js';
import type { ManagedCourse } from '../api/managed-courses.js';
import { PublishDialog } from './PublishDialog.js';
import styles from './VersionList.module.css';

type Version = ManagedCourse['versions'][number];

/** The versions of a course, newest first, each as a file and publishable. */
export function VersionList({ course }: { readonly course: ManagedCourse }) {
  const [publishing, setPublishing] = useState<Version | null>(null);
  const mayManage = useHasRole(ROLES.manageCourses);
  const mayDownload = useMayReach(ROLES.courses, 'GET /manage/courses/:id/export/contents');
  const newestFirst = [...course.versions].sort((a, b) => b.number - a.number);
  const isLive = (version: Version) => version.published && course.state === 'published';
  return (
    <>
      <ul className={styles.list} aria-label={`Versi ${course.title}`}>
        {newestFirst.map((version) => (
          <li key={version.id} className={styles.version}>
            <div className={styles.words}>
              <strong>Versi {version.number}</strong>{' '}
              {isLive(version) && <Badge tone="success">Terbit</Badge>}
              <p className={styles.when}>Diimpor {formatMoment(version.importedAt)}</p>
            </div>
            <div className={styles.actions}>
              {mayManage && !isLive(version) && (
                <Button variant="secondary" onClick={() => setPublishing(version)}>
                  Terbitkan{' '}
                  <VisuallyHidden>
                    versi {version.number} {course.title}
                  </VisuallyHidden>
                </Button>
              )}
              {mayDownload && (
                <DownloadCourse
                  file={{ kind: 'version', courseId: course.id, versionId: version.id }}
                  variant="quiet"
                >
                  Unduh berkas{' '}
                  <VisuallyHidden>
                    versi {version.number} {course.title}
                  </VisuallyHidden>
                </DownloadCourse>
              )}
            </div>
          </li>
        ))}
      </ul>
      <PublishDialog
        courseId={course.id}
        title={course.title}
        version={publishing}
        onClose={() => setPublishing(null)}
      />
    </>
  );
}
