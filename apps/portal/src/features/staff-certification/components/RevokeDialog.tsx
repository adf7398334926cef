import { useState } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { Certificate } from '../api/certificates.js';
import { useRevoke } from '../api/revoke.js';
import type { RequestOf } from '../../../lib/api-types.js';

type RevocationClass = RequestOf<'POST /manage/certificates/:id/revoke'>['body']['revocationClass'];

const CLASSES: readonly { readonly value: RevocationClass; readonly label: string }[] = [
  { value: 'wrong_data', label: 'Data di sertifikat salah' },
  { value: 'wrong_person', label: 'Orangnya salah' },
  { value: 'not_entitled', label: 'Tidak berhak mendapat sertifikat' },
  { value: 'other', label: 'Alasan lain' },
];

/** Revokes one certificate for good, with a reason that stays in the register. */
export function RevokeDialog({
  certificate,
  onClose,
}: {
  readonly certificate: Certificate | null;
  readonly onClose: () => void;
}) {
  const [reasonClass, setReasonClass] = useState<RevocationClass | null>(null);
  const [reason, setReason] = useState('');
  const clear = () => {
    setReasonClass(null);
    setReason('');
    onClose();
  };
  const revoke = useRevoke(() => {
    clear();
    toast('Sertifikat dicabut. Pengecek kini melihat “Dicabut”.');
  });
  const submit = () => {
    if (!certificate) return;
    // An empty choice goes as it is: the API answers with the sentence for the field.
    revoke.submit({
      params: { id: certificate.id },
      body: { revocationClass: reasonClass as RevocationClass, reason },
    });
  };
  return (
    <ConfirmDialog
      open={certificate !== null}
      title="Cabut sertifikat ini?"
      confirm="Cabut sertifikat"
      busyLabel="Sedang mencabut…"
      danger
      busy={revoke.isPending}
      error={hasFieldErrors(revoke.error) ? null : revoke.error}
      onConfirm={submit}
      onClose={() => {
        revoke.reset();
        clear();
      }}
    >
      <p>
        <strong>{certificate?.holderName}</strong>, nomor {certificate?.number}.
      </p>
      <p>
        Siapa pun yang memindai kodenya melihat “Dicabut”. Nomornya tetap tercatat. Ini tidak dapat
        dibatalkan.
      </p>
      <ReasonFields
        reasonClass={reasonClass}
        reason={reason}
        error={revoke.error}
        onClass={setReasonClass}
        onReason={setReason}
      />
    </ConfirmDialog>
  );
}

interface ReasonFieldsProps {
  readonly reasonClass: RevocationClass | null;
  readonly reason: string;
  readonly error: RequestError | null;
  readonly onClass: (value: RevocationClass | null) => void;
  readonly onReason: (reason: string) => void;
}

function ReasonFields({ reasonClass, reason, error, onClass, onReason }: ReasonFieldsProps) {
  return (
    <>
      <RadioGroup
        label="Alasan pencabutan"
        name="alasan-cabut"
        options={CLASSES}
        value={reasonClass}
        error={fieldError(error, 'revocationClass')}
        onChange={(value) => onClass(CLASSES.find((each) => each.value === value)?.value ?? null)}
      />
      <TextArea
        label="Penjelasan"
        most={500}
        value={reason}
        error={fieldError(error, 'reason')}
        onChange={(event) => onReason(event.target.value)}
      />
    </>
  );
}
