import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useRelease } from '../../staff-rooms/api/rooms.js';
import type { ScheduleItem } from '../api/schedule.js';

/** Asks before a booked room is given back. */
export function ReleaseDialog({
  item,
  onClose,
}: {
  readonly item: ScheduleItem | null;
  readonly onClose: () => void;
}) {
  const release = useRelease(() => {
    toast('Ruang kosong lagi.');
    onClose();
  });
  return (
    <ConfirmDialog
      open={item !== null}
      title={`Hapus “${item?.title ?? ''}” dari jadwal?`}
      confirm="Hapus"
      busyLabel="Sedang menghapus…"
      danger
      busy={release.isPending}
      error={release.error}
      onConfirm={() => item && release.submit({ params: { id: item.id } })}
      onClose={() => {
        release.reset();
        onClose();
      }}
    >
      <p>Ruangnya dapat dipesan orang lain.</p>
    </ConfirmDialog>
  );
}
