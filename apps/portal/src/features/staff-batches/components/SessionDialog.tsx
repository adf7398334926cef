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
  const saved = ({ warning }: ClassSession) => {
    onClose();
    toast(warning ? `Sesi tersimpan. ${warning}` : 'Sesi tersimpan. Pengingat mengikuti.');
  };
  const add = useAddSession(saved);
  const change = useChangeSession(saved);
  const error = add.error ?? change.error;
  const busy = add.isPending || change.isPending;
  if (edited === null) return null;
  return (
    <SessionForm
      batch={batch}
      session={edited === 'new' ? null : edited}
      error={error}
      busy={busy}
      onSubmit={(body) => {
        if (edited === 'new') add.submit({ params: { id: batch.id }, body });
        else change.submit({ params: { id: edited.id }, body });
      }}
      onClose={() => {
        add.reset();
        change.reset();
        onClose();
      }}
    />
  );
}
