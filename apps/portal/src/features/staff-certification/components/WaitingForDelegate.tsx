import { Stack } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { Delegations } from '../api/delegations.js';
import { stepWord } from '../words.js';

/** Classes that wait for a step which was given to whoever reads this. */
export function WaitingForDelegate({ waiting }: Pick<Delegations, 'waiting'>) {
  if (waiting.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="menunggu-anda">
      <h2 id="menunggu-anda">Menunggu Anda</h2>
      <ul>
        {waiting.map(({ batchId, label, courseTitle, step }) => (
          <li key={`${batchId}-${step}`}>
            <a href={staffPaths.certification(batchId)}>{label}</a>, {courseTitle}: {stepWord(step)}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
