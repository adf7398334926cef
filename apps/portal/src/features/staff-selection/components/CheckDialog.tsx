import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useCheckDocument, type Applicant, type ApplicantDocument } from '../api/selection.js';
import { claimWords, DOCUMENT_NAMES } from '../words.js';
import { Changes } from './Changes.js';
import { Nomination } from './Nomination.js';

const STATES = {
  waiting: { label: 'Belum diperiksa', tone: 'warning' },
  accepted: { label: 'Diterima', tone: 'success' },
  returned: { label: 'Dikembalikan', tone: 'danger' },
} as const;

interface CheckDialogProps {
  readonly applicant: Applicant;
  readonly onClose: () => void;
}

/** One person's application: what they wrote, their documents, and who nominated them. */
export function CheckDialog({ applicant, onClose }: CheckDialogProps) {
  const { name, businessName, cooperative, motivation, documents, state, claims } = applicant;
  const undecided = ['sent', 'returned', 'checked'].includes(state);
  return (
    <Dialog open title={name} onClose={onClose} footer={<Button onClick={onClose}>Selesai</Button>}>
      <Stack>
        <p>
          {businessName}
          {cooperative && `, anggota ${cooperative}`}
        </p>
        {applicant.registered && <p>Didaftarkan petugas dengan persetujuan orangnya.</p>}
        {motivation && <p>{motivation}</p>}
        {undecided && claims.length > 0 && (
          <p>Menurut isian: {claimWords(applicant)}. Cocokkan dengan dokumennya.</p>
        )}
        <Changes applicant={applicant} />
        {documents.map((document) => (
          <DocumentCheck key={document.id} document={document} undecided={undecided} />
        ))}
        {undecided && <Nomination applicant={applicant} />}
      </Stack>
    </Dialog>
  );
}

interface DocumentCheckProps {
  readonly document: ApplicantDocument;
  readonly undecided: boolean;
}

function DocumentCheck({ document, undecided }: DocumentCheckProps) {
  const [reason, setReason] = useState('');
  const check = useCheckDocument(() => setReason(''));
  const decide = (verdict: 'accepted' | 'returned') =>
    check.submit({
      params: { id: document.id },
      body: { verdict, reason: verdict === 'returned' ? reason : '' },
    });
  const name = DOCUMENT_NAMES[document.kind];
  return (
    <Stack as="section" gap="small">
      <h3>{name}</h3>
      <p>
        <StateBadge word={STATES[document.state]} />
      </p>
      {document.reason && <p>{document.reason}</p>}
      <a href={`/api/application-documents/${document.id}`} target="_blank" rel="noreferrer">
        Buka {name}
      </a>
      {undecided && (
        <>
          <RequestErrorBanner error={check.error} />
          <TextInput
            label={`Alasan bila ${name} dikembalikan`}
            maxLength={300}
            optional
            value={reason}
            error={fieldError(check.error, 'reason')}
            onChange={({ target }) => setReason(target.value)}
          />
          <Row>
            {document.state !== 'accepted' && (
              <Button busy={check.isPending} onClick={() => decide('accepted')}>
                Terima {name}
              </Button>
            )}
            <Button variant="secondary" busy={check.isPending} onClick={() => decide('returned')}>
              Kembalikan {name}
            </Button>
          </Row>
        </>
      )}
    </Stack>
  );
}
