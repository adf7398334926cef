import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useTakeMessages, type ByHand } from '../api/by-hand.js';

type Waiting = ByHand['waiting'][number];

/** As many as one officer may hold. */
const MOST_HELD = 10;

interface HandWaitingProps {
  readonly waiting: readonly Waiting[];
  /** In this officer's hands, not sent. */
  readonly held: number;
  /** When they are on the screen. */
  readonly onTaken: () => void;
}

/** What nobody has taken yet, per angkatan. */
export function HandWaiting({ waiting, held, onTaken }: HandWaitingProps) {
  const isFull = held >= MOST_HELD;
  const take = useTakeMessages((taken) => {
    toast(
      taken > 0
        ? `${formatNumber(taken)} pesan Anda pegang selama 30 menit.`
        : isFull
          ? `Anda sudah memegang ${MOST_HELD} pesan. Kirim atau kembalikan dulu.`
          : 'Pesan ini baru saja diambil rekan Anda.',
    );
    onTaken();
  });
  return (
    <Stack as="section" aria-labelledby="menunggu">
      <h2 id="menunggu">Menunggu dikirim</h2>
      <RequestErrorBanner error={take.error} />
      <WideTable
        caption="Pesan yang menunggu, menurut angkatan"
        columns={columns(({ batchId }) => take.submit({ body: { batchId } }), {
          busy: take.isPending,
          most: isFull ? MOST_HELD : MOST_HELD - held,
        })}
        rows={waiting}
        rowKey={({ batchId }) => batchId ?? 'none'}
      />
    </Stack>
  );
}

const nameOf = ({ courseTitle, batchLabel }: Waiting): string =>
  courseTitle && batchLabel ? `${courseTitle}, ${batchLabel}` : 'Tanpa angkatan';

const columns = (
  onTake: (of: Waiting) => void,
  { busy, most }: { readonly busy: boolean; readonly most: number },
): readonly Column<Waiting>[] => [
  { key: 'batch', header: 'Angkatan', cell: nameOf },
  { key: 'count', header: 'Pesan', numeric: true, cell: ({ count }) => formatNumber(count) },
  {
    key: 'take',
    header: 'Tindakan',
    cell: (of) => (
      <Button variant="secondary" busy={busy} busyLabel="Sedang diambil…" onClick={() => onTake(of)}>
        Ambil {formatNumber(Math.min(most, of.count))} pesan <VisuallyHidden>{nameOf(of)}</VisuallyHidden>
      </Button>
    ),
  },
];
