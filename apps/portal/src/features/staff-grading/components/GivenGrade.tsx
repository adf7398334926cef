import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { Criterion, Grade } from '../api/submission.js';

export interface GivenGradeProps {
  readonly grade: Grade;
  readonly rubric: readonly Criterion[];
  readonly nextId: string | null;
}

/** A grade that has been given, with who gave it. */
export function GivenGrade({ grade, rubric, nextId }: GivenGradeProps) {
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
      <Row>
        {nextId && <LinkButton href={staffPaths.grade(nextId)}>Tugas berikutnya</LinkButton>}
        <LinkButton variant="secondary" href={staffPaths.manageGrading}>
          Ke daftar penilaian
        </LinkButton>
      </Row>
    </Stack>
  );
}
