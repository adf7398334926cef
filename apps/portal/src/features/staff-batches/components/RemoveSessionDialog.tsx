import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { ClassSession } from '../api/batch.js';
import { useCancelSession, useRemoveSession } from '../api/save-session.js';
import { sessionTime } from '../dates.js';

interface RemoveSessionDialogProps {
  readonly session: ClassSession | null;
  /** Whether people count on it: then it is called off with a reason, and they are told. */
  readonly known: boolean;
  readonly onClose: () => void;
}

/** Asks before a session disappears, or is called off. */
export function RemoveSessionDialog({ session, known, onClose }: RemoveSessionDialogProps) {
  const [reason, setReason] = useState('');
  const done = (words: string) => () => {
    setReason('');
    onClose();
    toast(words);
  };
  const remove = useRemoveSession(done('Sesi dihapus.'));
  const cancel = useCancelSession(done('Sesi dibatalkan. Peserta diberi tahu.'));
  const write = known ? cancel : remove;
  const confirm = () => {
    if (!session) return;
    const params = { id: session.id };
    if (known) cancel.submit({ params, body: { reason } });
    else remove.submit({ params });
  };
  return (
    <ConfirmDialog
      open={session !== null}
      title={known ? 'Batalkan sesi ini?' : 'Hapus sesi ini?'}
      confirm={known ? 'Batalkan sesi' : 'Hapus sesi'}
      busyLabel={known ? 'Sedang membatalkan…' : 'Sedang menghapus…'}
      danger
      busy={write.isPending}
      error={hasFieldErrors(write.error) ? null : write.error}
      onConfirm={confirm}
      onClose={() => {
        write.reset();
        onClose();
      }}
    >
      {session && (
        <>
          <p>
            <strong>{session.title}</strong>, {sessionTime(session)}.
          </p>
          <p>Pengingatnya dibatalkan. Ruang dan pelatihnya kosong lagi.</p>
        </>
      )}
      {session && known && (
        <TextInput
          label="Alasan"
          value={reason}
          maxLength={200}
          error={fieldError(write.error, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
