import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useReport } from '../api/questions.js';
import { REPORT_REASONS } from '../words.js';
import type { QuestionDialogProps } from './RemoveDialog.js';

type Reason = keyof typeof REPORT_REASONS;
const OPTIONS = (Object.keys(REPORT_REASONS) as Reason[]).map((value) => ({
  value,
  label: REPORT_REASONS[value],
}));

/** Tells the trainers that a question should not stand there. */
export function ReportDialog({ enrolmentId, question, open, onClose }: QuestionDialogProps) {
  const [reason, setReason] = useState<Reason>();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const report = useReport(() => {
    onClose();
    toast('Terima kasih. Pelatih akan memeriksanya.');
  });
  const send = () => {
    if (!reason) return setMissing(true);
    return report.submit({
      params: { id: enrolmentId, question: question.id },
      body: { reason, note },
    });
  };
  return (
    <Dialog
      open={open}
      title="Laporkan pertanyaan"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Batal
          </Button>
          <Button busy={report.isPending} onClick={send}>
            Kirim laporan
          </Button>
        </>
      }
    >
      <Stack>
        <RequestErrorBanner error={report.error} />
        <RadioGroup
          label="Mengapa?"
          name={`report-${question.id}`}
          options={OPTIONS}
          value={reason ?? null}
          error={missing ? 'Pilih alasan laporan.' : undefined}
          onChange={(value) => {
            setMissing(false);
            setReason(value as Reason);
          }}
        />
        <TextArea
          label="Keterangan"
          optional
          rows={2}
          maxLength={300}
          value={note}
          error={fieldError(report.error, 'note')}
          onChange={(event) => setNote(event.target.value)}
        />
      </Stack>
    </Dialog>
  );
}
