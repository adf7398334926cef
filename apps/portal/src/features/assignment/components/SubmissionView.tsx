import { formatDate, formatNumber, formatTime } from '../../../lib/format.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Assignment, Submission } from '../api/assignment.js';
import { photosOf } from '../evidence.js';
import { EvidenceFiles } from './EvidenceFiles.js';
import { FormerGrades } from './FormerGrades.js';
import { PhotoGrid } from './PhotoGrid.js';
import { PinnedPhotos } from './PinnedPhotos.js';

export interface SubmissionViewProps {
  readonly submission: Submission;
  readonly rubric: Assignment['rubric'];
  readonly newest: boolean;
}

/** What I sent, and what the trainer says about it. */
export function SubmissionView({ submission, rubric, newest }: SubmissionViewProps) {
  const { revision, sentAt, text, grade } = submission;
  return (
    <Card as="section">
      <Stack>
        <h2>{newest ? 'Yang Anda kirim' : `Kiriman ke-${revision}`}</h2>
        {sentAt && (
          <p>
            Dikirim {formatDate(sentAt)}, {formatTime(sentAt)}.
          </p>
        )}
        {grade && <GradeView grade={grade} rubric={rubric} />}
        {grade && <PinnedPhotos photos={photosOf(submission)} pins={grade.pins} />}
        <FormerGrades submission={submission} />
        <PhotoGrid photos={photosOf(submission)} />
        <EvidenceFiles files={submission.files} />
        {text && <p>{text}</p>}
      </Stack>
    </Card>
  );
}

function GradeView({
  grade,
  rubric,
}: {
  readonly grade: NonNullable<Submission['grade']>;
  readonly rubric: Assignment['rubric'];
}) {
  return (
    <Stack>
      <h3>Penilaian</h3>
      <p>
        Nilai <strong>{formatNumber(grade.score)}</strong>, oleh {grade.graderName},{' '}
        {formatDate(grade.gradedAt)}.
      </p>
      {grade.reason && <p>Nilai ini dikoreksi: {grade.reason}</p>}
      <Stack as="ul" gap="small">
        {grade.levels.map(({ criterion, score }) => {
          const level = rubric
            .find(({ name }) => name === criterion)
            ?.levels.find((each) => each.score === score);
          return (
            <li key={criterion}>
              <strong>{criterion}:</strong> {level ? `${level.label}. ${level.description}` : score}
            </li>
          );
        })}
      </Stack>
      {grade.comment && (
        <p>
          <strong>Umpan balik pelatih:</strong> {grade.comment}
        </p>
      )}
    </Stack>
  );
}
