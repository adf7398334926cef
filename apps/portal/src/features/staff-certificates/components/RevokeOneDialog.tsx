import { useState } from 'react';
import type { RequestOf } from '../../../lib/api-types.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useRevokeOne } from '../api/dossier.js';
import { REASON_CLASSES } from '../words.js';
import type { DeedDialogProps } from './dialog-props.js';
import { SlashedNumber } from './SlashedNumber.js';

type ReasonClass = RequestOf<'POST /manage/certificates/:id/revoke'>['body']['revocationClass'];

const CHOICES = optionsOf(REASON_CLASSES);
const UNSURE = 'Centang dulu bahwa ini sertifikat yang benar.';

/** Ends a certificate for good. Asked twice: the reason, and that it is the right one. */
export function RevokeOneDialog({ dossier, open, onClose }: DeedDialogProps) {
  const [reasonClass, setReasonClass] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const [unsure, setUnsure] = useState(false);
  const revoke = useRevokeOne(() => {
    onClose();
    toast('Sertifikat dicabut. Pemegangnya dikabari.');
  });
  const submit = () => {
    setUnsure(!sure);
    if (!sure) return;
    // An empty choice goes as it is: the API answers with the sentence for the field.
    const body = { revocationClass: reasonClass as ReasonClass, reason };
    revoke.submit({ params: { id: dossier.id }, body });
  };
  return (
    <ConfirmDialog
      open={open}
      title="Cabut sertifikat ini?"
      confirm="Cabut sertifikat"
      busyLabel="Sedang mencabut…"
      danger
      busy={revoke.isPending}
      error={hasFieldErrors(revoke.error) ? null : revoke.error}
      onConfirm={submit}
      onClose={onClose}
    >
      <p>Siapa pun yang memeriksa melihat “Dicabut” dan jenis alasannya. Ini tidak dapat dibatalkan.</p>
      <RadioGroup
        label="Jenis alasan (terlihat umum)"
        name="jenis-alasan"
        options={CHOICES}
        value={reasonClass}
        error={fieldError(revoke.error, 'revocationClass')}
        onChange={setReasonClass}
      />
      <TextArea
        label="Penjelasan (hanya petugas)"
        most={500}
        value={reason}
        error={fieldError(revoke.error, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <CheckboxField
        label={
          <>
            Ya, cabut <SlashedNumber number={dossier.number} /> atas nama {dossier.holderName}.
          </>
        }
        checked={sure}
        error={unsure && !sure ? UNSURE : undefined}
        onChange={(event) => setSure(event.target.checked)}
      />
    </ConfirmDialog>
  );
}
