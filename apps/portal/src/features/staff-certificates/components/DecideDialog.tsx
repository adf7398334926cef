import { useState } from 'react';
import type { RequestOf } from '../../../lib/api-types.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { Facts } from '../../staff-kit/Facts.js';
import { useDecide } from '../api/dossier.js';
import type { ManagedRequest } from '../api/requests.js';
import { wishOf } from '../words.js';

type Decision = RequestOf<'POST /manage/certificate-requests/:id/decide'>['body']['decision'];

const CHOICES = [
  { value: 'done', label: 'Setujui' },
  { value: 'refused', label: 'Tolak' },
];

/** The answer to a request. A corrected name makes a new certificate at once. */
export function DecideDialog({
  request,
  onClose,
}: {
  readonly request: ManagedRequest | null;
  readonly onClose: () => void;
}) {
  const [decision, setDecision] = useState<string | null>(null);
  const [answer, setAnswer] = useState('');
  const close = () => {
    setDecision(null);
    setAnswer('');
    onClose();
  };
  const decide = useDecide(() => {
    close();
    toast('Jawaban tersimpan. Pemegang sertifikat dikabari.');
  });
  return (
    <ConfirmDialog
      open={request !== null}
      title="Jawab permintaan"
      confirm="Simpan jawaban"
      busyLabel="Sedang menyimpan…"
      busy={decide.isPending}
      error={hasFieldErrors(decide.error) ? null : decide.error}
      onConfirm={() => {
        // An empty choice goes as it is: the API answers with the sentence for the field.
        if (request)
          decide.submit({ params: { id: request.id }, body: { decision: decision as Decision, answer } });
      }}
      onClose={() => {
        decide.reset();
        close();
      }}
    >
      {request && (
        <Facts
          facts={[
            ['Sertifikat', request.number],
            ['Nama tercetak', request.holderName],
            ['Permintaan', wishOf(request)],
            ['Alasan', request.note],
          ]}
        />
      )}
      {request?.kind === 'correction' && (
        <p>Bila disetujui, sertifikat baru langsung dibuat dan yang lama diganti.</p>
      )}
      <RadioGroup
        label="Keputusan"
        name="keputusan"
        options={CHOICES}
        value={decision}
        error={fieldError(decide.error, 'decision')}
        onChange={setDecision}
      />
      <TextArea
        label="Jawaban untuk pemohon"
        most={500}
        value={answer}
        error={fieldError(decide.error, 'answer')}
        onChange={(event) => setAnswer(event.target.value)}
      />
    </ConfirmDialog>
  );
}
