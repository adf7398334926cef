import type { ReactNode } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';

interface RemoveOneProps {
  readonly label: string;
  /** A question. */
  readonly title: string;
  /** What goes with it. */
  readonly children: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onRemove: () => void;
}

/** Removes something after asking once. */
export function RemoveOne({ label, title, children, open, onOpen, busy, error, onRemove }: RemoveOneProps) {
  return (
    <div>
      <Button variant="quiet" icon="trash" onClick={() => onOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        title={title}
        onClose={() => onOpen(false)}
        footer={
          <>
            <Button variant="secondary" onClick={() => onOpen(false)}>
              Batal
            </Button>
            <Button variant="danger" busy={busy} busyLabel="Menghapus…" onClick={onRemove}>
              Hapus
            </Button>
          </>
        }
      >
        <RequestErrorBanner error={error} />
        {children}
      </Dialog>
    </div>
  );
}
