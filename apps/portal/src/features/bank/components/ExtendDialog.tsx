import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { newId } from '../../../lib/new-id.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useExtendAttempt, type OpenAttempt } from '../api/open-attempts.js';

export interface ExtendDialogProps {
  readonly attempt: OpenAttempt;
  readonly onClose: () => void;
}

const MOST = 240;

/** Gives one learner more minutes; a lost answer and a second tap add them once. */
export function ExtendDialog({ attempt, onClose }: ExtendDialogProps) {
  const [minutes, setMinutes] = useState('10');
  // One per opened dialog: trying again after a lost line must not add twice.
  const [requestId] = useState(newId);
  const extend = useExtendAttempt(({ learnerName, deadlineAt }) => {
    toast(`${learnerName} mendapat waktu sampai ${deadlineAt ? formatMoment(deadlineAt) : 'selesai'}.`);
    onClose();
  });
  const count = Number(minutes);
  const valid = Number.isInteger(count) && count >= 1 && count <= MOST;
  return (
    <Dialog
      open
      title="Tambah waktu?"
      onClose={() => !extend.isPending && onClose()}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Tidak jadi
          </Button>
          <Button
            busy={extend.isPending}
            busyLabel="Sedang menambah…"
            disabled={!valid}
            onClick={() => extend.submit({ params: { id: attempt.id }, body: { minutes: count, requestId } })}
          >
            Tambah {valid ? `${count} menit` : 'waktu'}
          </Button>
        </>
      }
    >
      <Stack>
        {!hasFieldErrors(extend.error) && <RequestErrorBanner error={extend.error} />}
        <p>
          <strong>{attempt.learnerName}</strong>, {attempt.title}.
        </p>
        <TextInput
          label="Berapa menit?"
          hint={`1 sampai ${MOST} menit. Waktu di layar peserta berubah sendiri.`}
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          error={
            fieldError(extend.error, 'minutes') ??
            (valid || minutes === '' ? undefined : `Isi bilangan bulat 1 sampai ${MOST}.`)
          }
          onChange={(event) => setMinutes(event.target.value)}
        />
        <p>Jika waktunya sudah habis, tambahan dihitung mulai sekarang. Tercatat di jejak perubahan.</p>
      </Stack>
    </Dialog>
  );
}
