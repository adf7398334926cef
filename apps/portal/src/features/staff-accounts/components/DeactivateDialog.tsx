import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { StaffAccount } from '../api/accounts.js';
import { useDeactivateAccount } from '../api/deactivate-account.js';

/** Asks before somebody is shut out. */
export function DeactivateDialog({
  account,
  onClose,
}: {
  readonly account: StaffAccount | null;
  readonly onClose: () => void;
}) {
  const deactivate = useDeactivateAccount(() => {
    onClose();
    toast('Akun dinonaktifkan.');
  });
  return (
    <ConfirmDialog
      open={account !== null}
      title="Nonaktifkan akun ini?"
      confirm="Nonaktifkan"
      busyLabel="Sedang menonaktifkan…"
      danger
      busy={deactivate.isPending}
      error={deactivate.error}
      onConfirm={() => account && deactivate.submit({ params: { id: account.id } })}
      onClose={() => {
        deactivate.reset();
        onClose();
      }}
    >
      <p>
        <strong>{account?.name}</strong> keluar dari semua perangkat saat itu juga.
      </p>
      <p>Ia tidak dapat masuk lagi. Pekerjaannya yang sudah tersimpan tetap ada.</p>
    </ConfirmDialog>
  );
}
