import { formatNumber } from '../../../lib/format.js';
import { Stack } from '../../../ui/Stack.js';
import type { Assignment } from '../api/assignment.js';

export interface RubricTableProps {
  readonly rubric: Assignment['rubric'];
  readonly passingScore: number | null;
}

/** What the trainer looks at, and what each level means. Lists, because a table does not fit a phone. */
export function RubricTable({ rubric, passingScore }: RubricTableProps) {
  return (
    <Stack>
      {passingScore !== null && <p>Nilai lulus {formatNumber(passingScore)}.</p>}
      {rubric.map(({ name, weightPercent, levels }) => (
        <Stack key={name} gap="small">
          <h3>
            {name} ({weightPercent}%)
          </h3>
          <Stack as="ul" gap="small">
            {levels.map(({ score, label, description }) => (
              <li key={score}>
                <strong>
                  {score}. {label}:
                </strong>{' '}
                {description}
              </li>
            ))}
          </Stack>
        </Stack>
      ))}
    </Stack>
  );
}
