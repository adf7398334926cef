import { useId, useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
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
  return (
    <FormDialog
      open={open}
      title="Ganti kata sandi"
      confirm="Simpan kata sandi"
      busyLabel="Menyimpan…"
      busy={isPending}
      error={error}
      onSubmit={() => change.submit({ body: { current, password } })}
      onClose={() => {
        change.reset();
        leave();
      }}
    >
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
    </FormDialog>
  );
}
