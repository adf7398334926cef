import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { ClassSession } from '../api/batch.js';
import { useRemoveSession } from '../api/save-session.js';
import { sessionTime } from '../dates.js';

/** Asks before a session and its attendance disappear. */
export function RemoveSessionDialog({
  session,
  onClose,
}: {
  readonly session: ClassSession | null;
  readonly onClose: () => void;
}) {
  const remove = useRemoveSession(() => {
    onClose();
    toast('Sesi dihapus.');
  });
  return (
    <ConfirmDialog
      open={session !== null}
      title="Hapus sesi ini?"
      confirm="Hapus sesi"
      busyLabel="Sedang menghapus…"
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => session && remove.submit({ params: { id: session.id } })}
      onClose={() => {
        remove.reset();
        onClose();
      }}
    >
      {session && (
        <>
          <p>
            <strong>{session.title}</strong>, {sessionTime(session)}.
          </p>
          <p>Presensi sesi ini ikut hilang. Pengingatnya dibatalkan.</p>
        </>
      )}
    </ConfirmDialog>
  );
}
