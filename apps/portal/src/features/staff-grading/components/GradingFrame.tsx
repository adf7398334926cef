import type { ReactNode } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { LessonDocument } from '../../lessons/components/document/LessonDocument.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import styles from '../GradingPage.module.css';
import type { GradingDetail } from '../api/submission.js';
import type { PinDraft } from '../grading-draft.js';
import { ClassmatesReviews } from './ClassmatesReviews.js';
import { EarlierRevisions } from './EarlierRevisions.js';
import { PhotoViewer, type PinEditing } from './PhotoViewer.js';

export interface GradingFrameProps {
  readonly detail: GradingDetail;
  readonly pins: readonly PinDraft[];
  readonly editing?: PinEditing | undefined;
  /** The other side: the rubric as a form, or the grade. */
  readonly children: ReactNode;
}

/** Evidence at one side; what is said about it at the other. */
export function GradingFrame({ detail, pins, editing, children }: GradingFrameProps) {
  const { item, submission, earlier } = detail;
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
          <PhotoViewer files={submission.files} owner={item.participantName} pins={pins} editing={editing} />
          <section aria-labelledby="cerita">
            <h2 id="cerita">Cerita peserta</h2>
            <p className={styles.story}>{submission.text || 'Tidak ada tulisan.'}</p>
          </section>
          <Disclosure summary="Instruksi tugas">
            <LessonDocument document={detail.instructions} media={detail.media} />
          </Disclosure>
          <ClassmatesReviews submissionId={item.submissionId} />
          <EarlierRevisions earlier={earlier} owner={item.participantName} />
        </div>
        <div className={styles.rubric}>{children}</div>
      </div>
    </>
  );
}
