import { useState } from 'react';
import { ApiError, OfflineError } from '../../../lib/api-errors.js';
import { newId } from '../../../lib/new-id.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { toast } from '../../../ui/toast.js';
import type { KeptWork } from '../../offline/use-kept-work.js';
import type { Assignment } from '../api/assignment.js';
import { useSendAssignment } from '../api/send-assignment.js';
import type { DraftText } from '../use-draft-text.js';
import { MissingList } from './MissingList.js';

export interface SendDialogProps {
  readonly assignment: Assignment;
  readonly text: DraftText;
  readonly kept: KeptWork;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The question before an assignment is sent. The story goes first; without a signal all of it is kept and sent later. */
export function SendDialog({ assignment, text, kept, open, onClose }: SendDialogProps) {
  const { enrolmentId, code, final } = assignment;
  const [unsaved, setUnsaved] = useState(false);
  const send = useSendAssignment(enrolmentId, code, () => {
    onClose();
    toast('Tugas terkirim.');
    window.scrollTo(0, 0);
  });
  const later = async () => {
    if (!(await keepForLater(assignment, text.text, kept))) return setUnsaved(true);
    onClose();
    return toast('Tugas tersimpan di HP. Terkirim sendiri saat ada sinyal.');
  };
  const confirm = async () => {
    // Photos that wait here have to arrive first.
    if (kept.photos.length > 0 || !navigator.onLine) return later();
    const saved = await text.save();
    setUnsaved(!saved);
    return saved ? send.submit({ params: { id: enrolmentId, code } }) : undefined;
  };
  return (
    <Dialog
      open={open}
      title="Kirim tugas sekarang?"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Periksa lagi
          </Button>
          <Button busy={send.isPending} onClick={() => void confirm()}>
            Ya, kirim
          </Button>
        </>
      }
    >
      <RequestErrorBanner error={send.error} />
      {send.error instanceof ApiError && (
        <MissingList sentences={send.error.fields.map(({ message }) => message)} />
      )}
      {unsaved && (
        <p role="alert">Tulisan belum terkirim. Tulisan aman di HP ini. Coba lagi saat ada sinyal.</p>
      )}
      {(unsaved || send.error instanceof OfflineError) && (
        <Button variant="secondary" icon="clock" onClick={() => void later()}>
          Simpan, kirim nanti
        </Button>
      )}
      <p>
        {final
          ? 'Setelah dikirim, tugas tidak dapat diubah sampai dinilai pelatih.'
          : 'Setelah dikirim, tugas tidak dapat diubah lagi.'}
      </p>
    </Dialog>
  );
}

/** Keeps the hand-in on this device. @returns false where it cannot */
function keepForLater(
  { enrolmentId, code, title, final }: Assignment,
  text: string,
  kept: KeptWork,
): Promise<boolean> {
  const createdAt = new Date().toISOString();
  return kept.keep({ kind: 'assignment', id: newId(), enrolmentId, code, title, text, final, createdAt });
}
