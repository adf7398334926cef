import { Stack } from '../../../ui/Stack.js';
import type { PeerTask, Rubric } from '../api/peer-reviews.js';

/** Levels by their names; nothing where the task has no rubric. */
export function GivenLevels({
  levels,
  rubric,
}: {
  readonly levels: PeerTask['levels'];
  readonly rubric: Rubric;
}) {
  if (levels.length === 0) return null;
  return (
    <Stack as="ul" gap="small">
      {levels.map(({ criterion, score }) => {
        const level = rubric
          .find(({ name }) => name === criterion)
          ?.levels.find((each) => each.score === score);
        return (
          <li key={criterion}>
            <strong>{criterion}:</strong> {level?.label ?? score}
          </li>
        );
      })}
    </Stack>
  );
}
