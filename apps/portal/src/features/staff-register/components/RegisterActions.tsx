import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { TextArea } from '../../../ui/TextInput.js';
import type { BulkOrder } from '../../staff-bulk/api/jobs.js';
import { BulkDialog } from '../../staff-bulk/BulkDialog.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';

type Revocation = Extract<BulkOrder, { kind: 'certificates.revoke' }>;
type RevocationClass = Revocation['parameters']['revocationClass'];

const CLASSES: readonly { readonly value: RevocationClass; readonly label: string }[] = [
  { value: 'wrong_data', label: 'Data di sertifikat salah' },
  { value: 'wrong_person', label: 'Orangnya salah' },
  { value: 'not_entitled', label: 'Tidak berhak mendapat sertifikat' },
  { value: 'other', label: 'Alasan lain' },
];

interface ActionsProps {
  readonly selection: Revocation['selection'];
  /** A job has taken the rows over. */
  readonly onStarted: () => void;
}

/** What can be done with the certificates that are chosen. */
export function RegisterActions(props: ActionsProps) {
  const [open, setOpen] = useState<'zip' | 'retry' | 'revoke' | null>(null);
  const mayRevoke = useHasRole(ROLES.revoke);
  const dialog = { ...props, onClose: () => setOpen(null), noun: 'sertifikat' };
  return (
    <>
      <Button variant="secondary" icon="download" onClick={() => setOpen('zip')}>
        Kumpulkan PDF (ZIP)
      </Button>
      <Button variant="secondary" icon="refresh" onClick={() => setOpen('retry')}>
        Buat ulang yang gagal
      </Button>
      {mayRevoke && (
        <Button variant="danger" onClick={() => setOpen('revoke')}>
          Cabut
        </Button>
      )}
      {open === 'zip' && (
        <BulkDialog
          {...dialog}
          kind="certificates.zip"
          parameters={{}}
          title="Kumpulkan PDF yang dipilih?"
          verb="Kumpulkan"
        >
          <p>ZIP dapat diunduh di halaman pekerjaan. Setiap unduhan dicatat.</p>
        </BulkDialog>
      )}
      {open === 'retry' && (
        <BulkDialog
          {...dialog}
          kind="certificates.retry"
          parameters={{}}
          title="Buat ulang yang gagal?"
          verb="Buat ulang"
        />
      )}
      {open === 'revoke' && <RevokeMany {...dialog} />}
    </>
  );
}

function RevokeMany(props: ActionsProps & { readonly onClose: () => void; readonly noun: string }) {
  const [reasonClass, setReasonClass] = useState<RevocationClass | null>(null);
  const [reason, setReason] = useState('');
  const fields = (error: RequestError | null) => (
    <>
      <RadioGroup
        label="Alasan pencabutan"
        name="alasan-cabut-massal"
        options={CLASSES}
        value={reasonClass}
        error={fieldError(error, 'parameters.revocationClass')}
        onChange={(value) => setReasonClass(CLASSES.find((each) => each.value === value)?.value ?? null)}
      />
      <TextArea
        label="Penjelasan"
        most={500}
        value={reason}
        error={fieldError(error, 'parameters.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </>
  );
  return (
    <BulkDialog
      {...props}
      kind="certificates.revoke"
      // An empty choice goes as it is: the API answers with the sentence for the field.
      parameters={{ revocationClass: reasonClass as RevocationClass, reason }}
      title="Cabut sertifikat yang dipilih?"
      verb="Cabut"
      danger
      fields={fields}
    >
      <p>Pengecek melihat “Dicabut”. Nomornya tetap tercatat. Ini tidak dapat dibatalkan.</p>
    </BulkDialog>
  );
}
