import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useRemoveQuestions, type RemoveOutcome } from '../api/change-questions.js';
import { wordsOfUse } from '../words.js';

export interface RemoveDialogProps {
  readonly open: boolean;
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onRemoved: (ids: readonly string[]) => void;
}

/** Asks before questions go; those that are still asked somewhere stay and are named. */
export function RemoveDialog({ open, ids, onClose, onRemoved }: RemoveDialogProps) {
  const [kept, setKept] = useState<RemoveOutcome['inUse']>([]);
  const remove = useRemoveQuestions(({ removed, inUse }) => {
    if (removed.length > 0) onRemoved(removed);
    setKept(inUse);
    if (inUse.length === 0) onClose();
  });
  const close = () => {
    remove.reset();
    setKept([]);
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={kept.length > 0 ? `${kept.length} soal tidak dihapus` : `Hapus ${ids.length} soal?`}
      onClose={close}
      footer={
        kept.length > 0 ? (
          <Button onClick={close}>Mengerti</Button>
        ) : (
          <>
            <Button variant="secondary" onClick={close}>
              Tidak jadi
            </Button>
            <Button
              variant="danger"
              busy={remove.isPending}
              busyLabel="Sedang menghapus…"
              onClick={() => remove.submit({ body: { ids: [...ids] } })}
            >
              Hapus
            </Button>
          </>
        )
      }
    >
      <Stack>
        <RequestErrorBanner error={remove.error} />
        {kept.length > 0 ? (
          <Kept kept={kept} />
        ) : (
          <p>Versi yang sudah terbit tidak berubah. Bisa diurungkan.</p>
        )}
      </Stack>
    </Dialog>
  );
}

function Kept({ kept }: { readonly kept: RemoveOutcome['inUse'] }) {
  return (
    <>
      <p>Soal ini masih dipakai. Lepas dulu dari tempatnya, lalu hapus.</p>
      <ul>
        {kept.map(({ id, code, usedIn }) => (
          <li key={id}>
            <strong>{code}</strong>: {usedIn.map(wordsOfUse).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}
