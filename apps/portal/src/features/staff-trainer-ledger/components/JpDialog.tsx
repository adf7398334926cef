import type { FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useSetJp, type TaughtSession } from '../api/ledger.js';
import { jpWords } from '../words.js';

export interface JpDialogProps {
  /** Null: closed. */
  readonly session: TaughtSession | null;
  readonly onClose: () => void;
}

/** How many JP of a session count for one of its trainers. */
export function JpDialog({ session, onClose }: JpDialogProps) {
  return (
    <Dialog open={session !== null} title={`JP ${session?.trainerName ?? ''}`} onClose={onClose}>
      {session && <JpForm session={session} onClose={onClose} />}
    </Dialog>
  );
}

function JpForm({ session, onClose }: { readonly session: TaughtSession; readonly onClose: () => void }) {
  const { submit, error, isPending } = useSetJp(() => {
    toast('JP tersimpan.');
    onClose();
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('jp') ?? '').trim();
    submit({
      params: { id: session.sessionId, trainerId: session.trainerId ?? '' },
      // What is no number goes to the API as such, which says what is wrong with it.
      body: { jp: text === '' ? null : Number(text.replace(',', '.')) },
    });
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <p>
          Sesi "{session.title}" berisi {jpWords(session.sessionJp ?? 0)} JP.
        </p>
        <TextInput
          label="JP yang dihitung"
          hint="Kosongkan untuk menghitung semua JP sesi."
          name="jp"
          inputMode="decimal"
          defaultValue={session.countedJp === null ? '' : jpWords(session.countedJp)}
          error={fieldError(error, 'jp')}
        />
        <div>
          <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </div>
      </Stack>
    </form>
  );
}
