import { useState, type ReactNode } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextInput } from '../../../ui/TextInput.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A deed that somebody else is told of, with its reason. */
export function ReasonDialog({ children, error, onConfirm, ...rest }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      {...rest}
      busyLabel="Sedang mengirim…"
      error={hasFieldErrors(error) ? null : error}
      onConfirm={() => onConfirm(reason)}
    >
      {children}
      <TextInput
        label="Alasan"
        maxLength={300}
        value={reason}
        error={fieldError(error, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
