import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { focusFirstWrong } from '../../ui/use-form-focus.js';

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** A question: "Batalkan angkatan ini?" */
  readonly title: string;
  /** What happens then. */
  readonly children: ReactNode;
  /** What the button does, as a verb. */
  readonly confirm: string;
  readonly busyLabel: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: RequestError | null;
  /** Instead of the plain error, when there is more to say. */
  readonly errorNote?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that others notice; stays open while it runs and shows what went wrong. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    children,
    confirm,
    busyLabel,
    danger = false,
    busy,
    error,
    errorNote,
    onConfirm,
    onClose,
  } = props;
  const fields = useRef<HTMLDivElement>(null);
  const [presses, setPresses] = useState(0);
  // On a phone a field that needs mending is out of sight below the button that was pressed.
  useEffect(() => {
    if (presses > 0 && !busy) focusFirstWrong(fields.current);
  }, [presses, busy]);
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
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            busyLabel={busyLabel}
            onClick={() => {
              setPresses(presses + 1);
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <Stack>
        {errorNote || <RequestErrorBanner error={error} />}
        <div ref={fields}>
          <Stack>{children}</Stack>
        </div>
      </Stack>
    </Dialog>
  );
}
