import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { StaffAccount } from '../api/accounts.js';
import { useResetPassword, type IssuedReset } from '../api/reset-password.js';

interface ResetDialogProps {
  /** Whose password; null: closed. */
  readonly account: StaffAccount | null;
  readonly onIssued: (reset: IssuedReset) => void;
  readonly onClose: () => void;
}

/** Asks before somebody's password ends. */
export function ResetDialog({ account, onIssued, onClose }: ResetDialogProps) {
  const reset = useResetPassword(onIssued);
  return (
    <ConfirmDialog
      open={account !== null}
      title="Reset kata sandi?"
      confirm="Reset kata sandi"
      busyLabel="Sedang mereset…"
      danger
      busy={reset.isPending}
      error={reset.error}
      onConfirm={() => account && reset.submit({ params: { id: account.id } })}
      onClose={() => {
        reset.reset();
        onClose();
      }}
    >
      <p>
        Kata sandi <strong>{account?.name}</strong> tidak berlaku lagi. Ia keluar dari semua perangkat.
      </p>
      <p>Anda mendapat kode untuk diserahkan. Autentikatornya tetap dipakai.</p>
    </ConfirmDialog>
  );
}
