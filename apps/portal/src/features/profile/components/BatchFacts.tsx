import { formatDate, formatDateRange, formatNumber } from '../../../lib/format.js';
import { Fact } from '../../../ui/Fact.js';
import { Stack } from '../../../ui/Stack.js';
import type { Batch } from '../../courses/api/course.js';
import { BATCH_MODES } from '../../courses/words.js';

/** When, where and how an angkatan learns, and how many seats it has left. */
export function BatchFacts({ batch }: { readonly batch: Batch }) {
  const { startsOn, endsOn, place, seatsLeft, waiting } = batch;
  return (
    <Stack as="ul" gap="small">
      <Fact icon="calendar">
        {!startsOn
          ? 'Mulai kapan saja'
          : endsOn
            ? formatDateRange(startsOn, endsOn)
            : `Mulai ${formatDate(startsOn)}`}
      </Fact>
      <Fact icon="people">{BATCH_MODES[batch.mode]}</Fact>
      {place && <Fact icon="pin">{place}</Fact>}
      {seatsLeft !== null && (
        <Fact icon="board">
          {seatsLeft > 0
            ? `Sisa ${formatNumber(seatsLeft)} kursi`
            : `Penuh, ${formatNumber(waiting)} orang menunggu`}
        </Fact>
      )}
    </Stack>
  );
}
