import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { useManagedCourses } from '../api/managed-courses.js';
import type { ImportOutcome } from '../api/import-course.js';
import { PublishDialog } from './PublishDialog.js';

const DONE: Readonly<Record<ImportOutcome['outcome'], (outcome: ImportOutcome) => string>> = {
  created: () => 'Pelatihan baru dibuat.',
  new_version: ({ versionNumber }) => `Versi ${versionNumber} ditambahkan.`,
  unchanged: ({ versionNumber }) => `Sama dengan versi ${versionNumber}. Tidak ada yang berubah.`,
};

/** What the import did, and the step after it. */
export function ImportDone({
  outcome,
  onAnother,
}: {
  readonly outcome: ImportOutcome;
  readonly onAnother: () => void;
}) {
  const [publishing, setPublishing] = useState(false);
  const mayManage = useHasRole(ROLES.manageCourses);
  const course = useManagedCourses().data?.items.find((item) => item.id === outcome.courseId);
  const isLive = course?.state === 'published' && course.publishedVersion === outcome.versionNumber;
  return (
    <Stack>
      <Banner tone="success" title="Impor selesai" live>
        <p>
          {DONE[outcome.outcome](outcome)} {outcome.modules} modul, {outcome.lessons} pelajaran,{' '}
          {outcome.questions} soal.
        </p>
        <p>{isLive ? 'Versi ini sudah terbit.' : 'Belum tampil di katalog. Ajukan tinjauan di studio.'}</p>
      </Banner>
      <Row>
        {!isLive && (
          <LinkButton href={staffPaths.studioReview(outcome.courseId)}>Buka tinjauan di studio</LinkButton>
        )}
        {!isLive && mayManage && (
          <Button variant="secondary" onClick={() => setPublishing(true)}>
            Terbitkan versi {outcome.versionNumber}
          </Button>
        )}
        <LinkButton variant="secondary" href={staffPaths.manageCourses}>
          Ke daftar pelatihan
        </LinkButton>
        <Button variant="quiet" onClick={onAnother}>
          Impor berkas lain
        </Button>
      </Row>
      <PublishDialog
        courseId={outcome.courseId}
        title={course?.title ?? outcome.slug}
        version={publishing ? { id: outcome.versionId, number: outcome.versionNumber } : null}
        onClose={() => setPublishing(false)}
      />
    </Stack>
  );
}
