import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { wibDay } from '../../staff-kit/wib.js';
import { useFindBorrowers, useLend, type Copy } from '../api/manage-library.js';

const USUAL_DAYS = 14;
const DAY_MS = 86_400_000;

interface LendDialogProps {
  /** Null: closed. */
  readonly copy: Copy | null;
  readonly onClose: () => void;
}

/** Lends a copy: find the person, choose the day. */
export function LendDialog({ copy, onClose }: LendDialogProps) {
  return (
    <Dialog open={copy !== null} title={`Pinjamkan ${copy?.code ?? ''}`} onClose={onClose}>
      {copy && <LendForm copy={copy} onClose={onClose} />}
    </Dialog>
  );
}

function LendForm({ copy, onClose }: { readonly copy: Copy; readonly onClose: () => void }) {
  const [q, setQ] = useState('');
  const [accountId, setAccountId] = useState('');
  const [dueOn, setDueOn] = useState(() => wibDay(new Date(Date.now() + USUAL_DAYS * DAY_MS).toISOString()));
  const find = useFindBorrowers();
  const lend = useLend(() => {
    toast('Peminjaman tercatat.');
    onClose();
  });
  const people = find.data?.items ?? [];
  const search = (event: FormEvent) => {
    event.preventDefault();
    setAccountId('');
    find.submit({ body: { q } });
  };
  return (
    <Stack>
      {copy.state === 'reserved' && copy.personName && <p>Buku ini disimpan untuk {copy.personName}.</p>}
      <form noValidate onSubmit={search}>
        <Stack>
          <TextInput
            label="Nama atau nomor HP peserta"
            type="search"
            value={q}
            maxLength={80}
            error={fieldError(find.error, 'q')}
            onChange={(event) => setQ(event.target.value)}
          />
          {!hasFieldErrors(find.error) && <RequestErrorBanner error={find.error} />}
          <div>
            <Button
              type="submit"
              variant="secondary"
              icon="search"
              busy={find.isPending}
              busyLabel="Mencari…"
            >
              Cari peserta
            </Button>
          </div>
        </Stack>
      </form>
      <p role="status">
        {find.isSuccess && people.length === 0 && 'Tidak ada yang cocok. Periksa ejaannya.'}
      </p>
      {people.length > 0 && (
        <RadioGroup
          label="Peminjam"
          name="peminjam"
          value={accountId}
          onChange={setAccountId}
          options={people.map((one) => ({
            value: one.accountId,
            label: `${one.name} (…${one.phoneTail})`,
            hint: one.regencyName,
          }))}
          error={fieldError(lend.error, 'accountId')}
        />
      )}
      <TextInput
        label="Kembali paling lambat"
        type="date"
        value={dueOn}
        error={fieldError(lend.error, 'dueOn')}
        onChange={(event) => setDueOn(event.target.value)}
      />
      {!hasFieldErrors(lend.error) && <RequestErrorBanner error={lend.error} />}
      <div>
        <Button
          aria-disabled={accountId === '' || undefined}
          busy={lend.isPending}
          busyLabel="Sedang mencatat…"
          onClick={() =>
            accountId !== '' && lend.submit({ params: { id: copy.id }, body: { accountId, dueOn } })
          }
        >
          Pinjamkan
        </Button>
      </div>
    </Stack>
  );
}
