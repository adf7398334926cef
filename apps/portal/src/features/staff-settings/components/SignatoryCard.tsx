import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useCancelSignatory, useEndSignatory, type Signatory } from '../api/signatories.js';
import { OFFICE_WORDS, SIGNATORY_STATES } from '../words.js';

const dayWords = (day: string): string => formatDate(`${day}T05:00:00Z`);

interface SignatoryCardProps {
  readonly signatory: Signatory;
  readonly today: string;
  readonly mayChange: boolean;
}

/** One term, and what can be done about it. */
export function SignatoryCard({ signatory, today, mayChange }: SignatoryCardProps) {
  const [asked, setAsked] = useState<'end' | 'cancel' | null>(null);
  const { name, printedTitle, office, rank, nip, validFrom, validTo, state } = signatory;
  const { label, tone } = SIGNATORY_STATES[state];
  const open = mayChange && state !== 'cancelled';
  return (
    <Card as="li">
      <Stack gap="small">
        <h3>{name}</h3>
        <Row>
          <Badge tone={tone}>{label}</Badge>
          <Badge>{OFFICE_WORDS[office]}</Badge>
        </Row>
        <p>{printedTitle}</p>
        <p>{[rank, nip && `NIP ${nip}`].filter(Boolean).join(' · ')}</p>
        <p>{`${dayWords(validFrom)} sampai ${validTo ? dayWords(validTo) : 'belum ditentukan'}`}</p>
        {open && (
          <Row>
            <Button variant="secondary" onClick={() => setAsked('end')}>
              Atur tanggal akhir
            </Button>
            <Button variant="quiet" onClick={() => setAsked('cancel')}>
              Salah isi
            </Button>
          </Row>
        )}
      </Stack>
      <EndDialog
        key={`akhir-${String(asked)}`}
        open={asked === 'end'}
        signatory={signatory}
        today={today}
        onClose={() => setAsked(null)}
      />
      <CancelDialog open={asked === 'cancel'} signatory={signatory} onClose={() => setAsked(null)} />
    </Card>
  );
}

interface AskProps {
  readonly open: boolean;
  readonly signatory: Signatory;
  readonly onClose: () => void;
}

function EndDialog({ open, signatory, today, onClose }: AskProps & { readonly today: string }) {
  const [validTo, setValidTo] = useState(signatory.validTo ?? today);
  const end = useEndSignatory(() => {
    toast('Tanggal akhir tersimpan.');
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      title={`Kapan ${signatory.name} selesai?`}
      confirm="Simpan tanggal"
      busyLabel="Sedang menyimpan…"
      busy={end.isPending}
      error={hasFieldErrors(end.error) ? null : end.error}
      onConfirm={() => end.submit({ params: { id: signatory.id }, body: { validTo: validTo || null } })}
      onClose={onClose}
    >
      <TextInput
        label="Hari terakhir"
        hint="Kosongkan bila belum tahu."
        type="date"
        value={validTo}
        error={fieldError(end.error, 'validTo')}
        onChange={({ target }) => setValidTo(target.value)}
      />
      <p>Sertifikat yang sudah terbit tetap memuat namanya.</p>
    </ConfirmDialog>
  );
}

function CancelDialog({ open, signatory, onClose }: AskProps) {
  const cancel = useCancelSignatory(() => {
    toast('Isian dibatalkan.');
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      title={`Batalkan isian ${signatory.name}?`}
      confirm="Batalkan isian"
      busyLabel="Sedang membatalkan…"
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.submit({ params: { id: signatory.id } })}
      onClose={onClose}
    >
      <p>Ia tidak menandatangani apa pun lagi. Sertifikat yang sudah terbit tidak berubah.</p>
    </ConfirmDialog>
  );
}
