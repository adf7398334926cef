import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { Badge } from '../../ui/Badge.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RichText } from '../../ui/RichText.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { formatMoment } from '../staff-kit/wib.js';
import { submissionQuery, useSubmission, type GradingDetail } from './api/submission.js';
import { EarlierRevisions } from './components/EarlierRevisions.js';
import { GivenGrade } from './components/GivenGrade.js';
import { GradeForm } from './components/GradeForm.js';
import { PhotoViewer } from './components/PhotoViewer.js';
import styles from './GradingPage.module.css';

/** One submission: evidence at one side, rubric at the other. */
function GradingPage({ params }: PageProps) {
  const id = params.id ?? '';
  const submission = useSubmission(id);
  return (
    <QueryView query={submission} skeleton={<PageSkeleton />}>
      {(detail) => (
        <GradingView key={id} id={id} detail={detail} onReload={() => void submission.refetch()} />
      )}
    </QueryView>
  );
}

interface GradingViewProps {
  readonly id: string;
  readonly detail: GradingDetail;
  readonly onReload: () => void;
}

function GradingView({ id, detail, onReload }: GradingViewProps) {
  const { item, submission, earlier, rubric, nextId } = detail;
  useNextReady(nextId);
  return (
    <>
      <PageHeader
        title={item.participantName}
        lead={`${item.assignmentTitle} · ${item.courseTitle} · ${item.batchLabel}`}
        back={{ href: staffPaths.manageGrading, label: 'Penilaian' }}
        meta={
          <>
            <span>Dikirim {formatMoment(item.sentAt)}</span>
            {item.revision > 1 && <Badge tone="warning">Perbaikan {item.revision - 1}</Badge>}
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.evidence}>
          <PhotoViewer files={submission.files} owner={item.participantName} />
          <section aria-labelledby="cerita">
            <h2 id="cerita">Cerita peserta</h2>
            <p className={styles.story}>{submission.text || 'Tidak ada tulisan.'}</p>
          </section>
          <Disclosure summary="Instruksi tugas">
            <RichText html={detail.instructionsHtml} />
          </Disclosure>
          <EarlierRevisions earlier={earlier} owner={item.participantName} />
        </div>
        <div className={styles.rubric}>
          {submission.grade ? (
            <GivenGrade grade={submission.grade} rubric={rubric} nextId={nextId} />
          ) : (
            <GradeForm id={id} detail={detail} onReload={onReload} />
          )}
        </div>
      </div>
    </>
  );
}

/** Fetches the next submission while this one is being looked at. */
function useNextReady(nextId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (nextId !== null) void client.prefetchQuery(submissionQuery(nextId));
  }, [client, nextId]);
}

export default staffPage(ROLES.grading, GradingPage);
