import { Progress } from '../../../ui/Progress.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { RubricScore } from '../rubric-score.js';

/** The score so far, and whether it is enough. Announced, because the keys change it from afar. */
export function LiveScore({
  total,
  passingScore,
}: {
  readonly total: RubricScore;
  readonly passingScore: number;
}) {
  return (
    <div role="status">
      <Progress label="Nilai" value={total.score} text={scoreOrDash(total.score)} />
      <p>{verdict(total, passingScore)}</p>
    </div>
  );
}

function verdict({ score, chosen, of }: RubricScore, passingScore: number): string {
  if (chosen < of) return `${chosen} dari ${of} kriteria dinilai. Nilai lulus ${passingScore}.`;
  return score >= passingScore
    ? `Lulus. Nilai lulus ${passingScore}.`
    : `Belum lulus. Nilai lulus ${passingScore}.`;
}
