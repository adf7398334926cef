import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { FormerGrades } from '../../assignment/components/FormerGrades.js';
import { Facts } from '../../staff-kit/Facts.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { Criterion, Grade, Submission } from '../api/submission.js';

export interface GivenGradeProps {
  readonly grade: Grade;
  readonly rubric: readonly Criterion[];
  readonly nextId: string | null;
  readonly submission: Submission;
  /** Begins a correction; undefined once the class is handed in. */
  readonly onCorrect?: (() => void) | undefined;
}

/** A grade that has been given, with who gave it. */
export function GivenGrade({ grade, rubric, nextId, submission, onCorrect }: GivenGradeProps) {
  const levelOf = (criterion: Criterion) => {
    const score = grade.levels.find((level) => level.criterion === criterion.name)?.score;
    return criterion.levels.find((level) => level.score === score)?.label ?? '–';
  };
  return (
    <Stack>
      <h2>Nilai</h2>
      <Banner
        tone={grade.passed ? 'success' : 'warning'}
        title={`${scoreOrDash(grade.score)} · ${grade.passed ? 'Lulus' : 'Perlu perbaikan'}`}
      >
        <p>
          Dinilai {grade.graderName}, {formatMoment(grade.gradedAt)}.
        </p>
      </Banner>
      <Facts
        facts={rubric.map(
          (criterion) => [`${criterion.name} (${criterion.weightPercent}%)`, levelOf(criterion)] as const,
        )}
      />
      {grade.comment && <p>Umpan balik: {grade.comment}</p>}
      {grade.reason && <p>Nilai ini dikoreksi: {grade.reason}</p>}
      <FormerGrades submission={submission} />
      <Row>
        {nextId && <LinkButton href={staffPaths.grade(nextId)}>Tugas berikutnya</LinkButton>}
        <LinkButton variant="secondary" href={staffPaths.manageGrading}>
          Ke daftar penilaian
        </LinkButton>
        {onCorrect && (
          <Button variant="quiet" icon="edit" onClick={onCorrect}>
            Koreksi nilai
          </Button>
        )}
      </Row>
    </Stack>
  );
}
