import { formatDate } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Stack } from '../../../ui/Stack.js';
import { useDuties, type Duty } from '../../staff-certification/api/delegations.js';
import { stepWord } from '../../staff-certification/words.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';

const daysOf = ({ validFrom, validTo, coming }: Duty): string =>
  coming ? `mulai ${formatDate(validFrom)} sampai ${formatDate(validTo)}` : `sampai ${formatDate(validTo)}`;

/** Duties of others in this person's hands, and what waits for them. Silent while it loads or fails: the message by e-mail says it too. */
export function DutiesInHand() {
  const { data } = useDuties();
  if (!data || data.items.length === 0) return null;
  return (
    <Banner title="Tugas yang dilimpahkan kepada Anda">
      <Stack as="ul" gap="small">
        {data.items.map((duty) => (
          <li key={duty.id}>
            <strong>{duty.steps.map(stepWord).join(', ')}</strong>, a.n. {duty.fromName}, {daysOf(duty)}
          </li>
        ))}
      </Stack>
      {data.waiting.length > 0 && (
        <>
          <p>Angkatan yang menunggu Anda:</p>
          <ul>
            {data.waiting.map(({ batchId, label, courseTitle, step }) => (
              <li key={`${batchId}-${step}`}>
                <a href={staffPaths.certification(batchId)}>{label}</a>, {courseTitle}: {stepWord(step)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
