import { useState } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { toast } from '../../../ui/toast.js';
import type { Assignment } from '../api/assignment.js';
import { useSendAssignment } from '../api/send-assignment.js';
import type { DraftText } from '../use-draft-text.js';
import { MissingList } from './MissingList.js';

export interface SendDialogProps {
  readonly assignment: Assignment;
  readonly text: DraftText;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The question before an assignment is sent. The story goes first; without it nothing is sent. */
export function SendDialog({
  assignment: { enrolmentId, code, final },
  text,
  open,
  onClose,
}: SendDialogProps) {
  const [unsaved, setUnsaved] = useState(false);
  const send = useSendAssignment(enrolmentId, code, () => {
    onClose();
    toast('Tugas terkirim.');
    window.scrollTo(0, 0);
  });
  const confirm = async () => {
    const saved = await text.save();
    setUnsaved(!saved);
    if (saved) send.submit({ params: { id: enrolmentId, code } });
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
      <p>
        {final
          ? 'Setelah dikirim, tugas tidak dapat diubah sampai dinilai pelatih.'
          : 'Setelah dikirim, tugas tidak dapat diubah lagi.'}
      </p>
    </Dialog>
  );
}
