import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CodeInput } from '../../../ui/CodeInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useNewPassword, type SignedIn } from '../api/sign-in.js';
import type { ResetLink } from '../reset-link.js';
import { NewPassword } from './NewPassword.js';

interface ResetFormProps {
  /** What the link of an administrator filled in. */
  readonly start: ResetLink;
  readonly onSignedIn: (me: SignedIn) => void;
}

/** With a reset code of an administrator: a new password, and in. */
export function ResetForm({ start, onSignedIn }: ResetFormProps) {
  const send = useNewPassword(onSignedIn);
  const [email, setEmail] = useState(start.email);
  const [code, setCode] = useState(start.code);
  const [totp, setTotp] = useState('');
  const [password, setPassword] = useState('');
  const { error } = send;
  const form = useFormFocus(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.submit({ body: { email: email.trim(), code, totp, password } });
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <TextInput
          label="E-mail"
          type="email"
          inputMode="email"
          autoComplete="username"
          value={email}
          error={fieldError(error, 'email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextInput
          label="Kode reset"
          hint="Dari admin, misalnya abcd-efgh-jkmn-pqrs. Berlaku 24 jam."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={code}
          error={fieldError(error, 'code')}
          onChange={(event) => setCode(event.target.value)}
        />
        <CodeInput
          label="Kode autentikator"
          hint="Enam angka dari aplikasi autentikator di HP Anda."
          value={totp}
          error={fieldError(error, 'totp')}
          onChange={setTotp}
        />
        <NewPassword value={password} error={fieldError(error, 'password')} onChange={setPassword} />
        <Button type="submit" wide busy={send.isPending} busyLabel="Menyimpan…">
          Simpan dan masuk
        </Button>
      </Stack>
    </form>
  );
}
