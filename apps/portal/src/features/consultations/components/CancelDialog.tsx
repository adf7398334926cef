import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';

interface CancelDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onCancel: (reason: string) => void;
}

/** Cancels an appointment, with the reason that the other side reads. */
export function CancelDialog({ open, onClose, busy, error, onCancel }: CancelDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog open={open} title="Batalkan janji?" onClose={onClose}>
      <Stack>
        <p>Jam ini dibuka lagi untuk orang lain. Ingin jam lain? Pindahkan saja.</p>
        <TextInput
          label="Alasan"
          value={reason}
          maxLength={200}
          error={fieldError(error, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <div>
          <Button
            variant="danger"
            busy={busy}
            busyLabel="Sedang membatalkan…"
            onClick={() => onCancel(reason)}
          >
            Batalkan janji
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
