import { useId } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { toast } from '../../../ui/toast.js';
import type { BatchDetail, ClassSession } from '../api/batch.js';
import { useAddSession, useChangeSession } from '../api/save-session.js';
import { SessionForm } from './SessionForm.js';

export interface SessionDialogProps {
  readonly batch: BatchDetail;
  /** A session to change, a new one, or null: closed. */
  readonly edited: ClassSession | 'new' | null;
  readonly onClose: () => void;
}

/** Adds or changes one session. */
export function SessionDialog({ batch, edited, onClose }: SessionDialogProps) {
  const formId = useId();
  const saved = ({ warning }: ClassSession) => {
    onClose();
    toast(warning ? `Sesi tersimpan. ${warning}` : 'Sesi tersimpan. Pengingat mengikuti.');
  };
  const add = useAddSession(saved);
  const change = useChangeSession(saved);
  const error = add.error ?? change.error;
  const busy = add.isPending || change.isPending;
  const close = () => {
    if (busy) return;
    add.reset();
    change.reset();
    onClose();
  };
  return (
    <Dialog
      open={edited !== null}
      title={edited === 'new' ? 'Tambah sesi' : 'Ubah sesi'}
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={busy} busyLabel="Sedang menyimpan…">
            Simpan sesi
          </Button>
        </>
      }
    >
      {edited !== null && (
        <SessionForm
          id={formId}
          batch={batch}
          session={edited === 'new' ? null : edited}
          error={error}
          busy={busy}
          onSubmit={(body) => {
            if (edited === 'new') add.submit({ params: { id: batch.id }, body });
            else change.submit({ params: { id: edited.id }, body });
          }}
        />
      )}
    </Dialog>
  );
}
