import { useId, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { NewPassword } from '../../sign-in/components/NewPassword.js';
import { useChangePassword } from '../api/change-password.js';

/** One's own password, for everybody in the office. */
export function OwnPassword() {
  const [open, setOpen] = useState(false);
  const titleId = useId();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>Kata sandi Anda</h2>
        <p>Ganti segera bila orang lain mungkin mengetahuinya.</p>
        <div>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            Ganti kata sandi
          </Button>
        </div>
      </Stack>
      <ChangeDialog open={open} onClose={() => setOpen(false)} />
    </Card>
  );
}

function ChangeDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const formId = useId();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const leave = () => {
    setCurrent('');
    setPassword('');
    onClose();
  };
  const change = useChangePassword(() => {
    leave();
    toast('Kata sandi diganti. Perangkat lain sudah dikeluarkan.');
  });
  const { error, isPending } = change;
  const form = useFormFocus(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.submit({ body: { current, password } });
  };
  const close = () => {
    if (isPending) return;
    change.reset();
    leave();
  };
  return (
    <Dialog
      open={open}
      title="Ganti kata sandi"
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={isPending} busyLabel="Menyimpan…">
            Simpan kata sandi
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <TextInput
            label="Kata sandi lama"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={current}
            error={fieldError(error, 'current')}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <NewPassword value={password} error={fieldError(error, 'password')} onChange={setPassword} />
          <p>Anda tetap masuk di sini. Perangkat lain dikeluarkan.</p>
        </Stack>
      </form>
    </Dialog>
  );
}
