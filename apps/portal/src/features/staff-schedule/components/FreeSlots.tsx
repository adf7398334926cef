import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { spanOf } from '../../staff-rooms/spans.js';
import { useFreeSlots, type Seeker, type Target } from '../api/schedule.js';

interface FreeSlotsProps {
  readonly seeker: Seeker;
  /** Where it is when it is in none of the rooms. */
  readonly place: string;
  readonly busy: boolean;
  readonly onChoose: (target: Target) => void;
}

/** What is free near a wish that was refused; a tap takes it. */
export function FreeSlots({ seeker, place, busy, onChoose }: FreeSlotsProps) {
  const { data, isPending } = useFreeSlots(seeker);
  if (isPending) return <p>Sedang mencari waktu yang kosong…</p>;
  if (!data || data.items.length === 0)
    return <p>Belum ada waktu kosong di dekat itu. Pilih tanggal lain.</p>;
  return (
    <section aria-label="Usul waktu kosong">
      <p>Yang masih kosong:</p>
      <Stack as="ul" gap="small">
        {data.items.map((slot) => (
          <li key={`${slot.startsAt}/${slot.room?.id ?? ''}`}>
            <Button
              variant="secondary"
              busy={busy}
              busyLabel="Sedang menyimpan…"
              onClick={() =>
                onChoose({ roomId: slot.room?.id ?? null, startsAt: slot.startsAt, endsAt: slot.endsAt })
              }
            >
              {spanOf(slot)} · {slot.room?.name ?? place}
            </Button>
          </li>
        ))}
      </Stack>
    </section>
  );
}
