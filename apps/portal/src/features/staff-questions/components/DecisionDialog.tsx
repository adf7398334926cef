import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useHide, useShow, type ManagedQuestion } from '../api/questions.js';

interface DecisionDialogProps {
  readonly question: ManagedQuestion;
  readonly decision: 'hide' | 'show' | undefined;
  readonly onClose: () => void;
}

const WORDS = {
  hide: { title: 'Sembunyikan pertanyaan?', action: 'Ya, sembunyikan', done: 'Pertanyaan disembunyikan.' },
  show: { title: 'Tampilkan pertanyaan?', action: 'Ya, tampilkan', done: 'Pertanyaan tampil.' },
};

/** Hiding and showing take a sentence, which the author gets to read. */
export function DecisionDialog({ question, decision, onClose }: DecisionDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const words = WORDS[decision ?? 'hide'];
  const decided = () => {
    setReason('');
    onClose();
    toast(words.done);
  };
  const [hide, show] = [useHide(decided), useShow(decided)];
  const change = decision === 'show' ? show : hide;
  const submit = () =>
    reason.trim() === ''
      ? setMissing(true)
      : change.submit({ params: { id: question.id }, body: { reason } });
  return (
    <Dialog
      open={decision !== undefined}
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Batal
          </Button>
          <Button
            variant={decision === 'hide' ? 'danger' : 'primary'}
            busy={change.isPending}
            onClick={submit}
          >
            {words.action}
          </Button>
        </>
      }
    >
      <Stack>
        <RequestErrorBanner error={change.error} />
        <TextInput
          label="Alasan"
          hint="Penanya membaca kalimat ini."
          maxLength={300}
          value={reason}
          error={missing ? 'Tulis alasan dulu.' : fieldError(change.error, 'reason')}
          onChange={(event) => {
            setMissing(false);
            setReason(event.target.value);
          }}
        />
      </Stack>
    </Dialog>
  );
}
