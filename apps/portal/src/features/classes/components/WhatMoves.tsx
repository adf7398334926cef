import { Bullets } from '../../../ui/Bullets.js';
import { Stack } from '../../../ui/Stack.js';
import { useTransferPreview } from '../api/transfer.js';

interface WhatMovesProps {
  readonly enrolmentId: string;
  readonly batchId: string;
}

/** Before the move: what comes along, and what stays. While it is not known, the move is not held up. */
export function WhatMoves({ enrolmentId, batchId }: WhatMovesProps) {
  const { data } = useTransferPreview(enrolmentId, batchId);
  return (
    <div role="status">
      {data && (
        <Stack gap="small">
          {!data.sameVersion && <p>Materi di sana versi lain. Anda mulai dari awal.</p>}
          <Listed title="Ikut pindah:" items={data.comes} />
          <Listed title="Tidak ikut pindah:" items={data.stays} />
        </Stack>
      )}
    </div>
  );
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <Bullets>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </Bullets>
    </div>
  );
}
