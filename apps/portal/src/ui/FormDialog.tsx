import { useId, type ReactNode } from 'react';
import type { RequestError } from '../lib/api-errors.js';
import { hasFieldErrors } from '../lib/field-errors.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { RequestErrorBanner } from './RequestErrorBanner.js';
import { Stack } from './Stack.js';
import { useFormFocus } from './use-form-focus.js';

export interface FormDialogProps {
  readonly open?: boolean;
  readonly title: string;
  /** Words of the main button, and what it says while the answer is awaited. */
  readonly confirm: string;
  readonly busyLabel?: string;
  readonly busy?: boolean;
  /** Of the last sending: the first field it names gets the focus; what names no field is said above the fields. */
  readonly error?: RequestError | null;
  readonly children: ReactNode;
  /** With what the named fields hold; never while `busy`. */
  readonly onSubmit: (fields: FormData) => void;
  readonly onClose: () => void;
}

/** A short form over the page. What is on its way cannot be left, so that a refusal finds its words still there. */
export function FormDialog({ open = true, title, children, onSubmit, onClose, ...state }: FormDialogProps) {
  const { confirm, busyLabel = 'Sedang menyimpan…', busy = false, error } = state;
  const id = useId();
  const form = useFormFocus(error);
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog
      open={open}
      title={title}
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={id} busy={busy} busyLabel={busyLabel}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit(new FormData(event.currentTarget));
        }}
      >
        <Stack>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          {children}
        </Stack>
      </form>
    </Dialog>
  );
}
