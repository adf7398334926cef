import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CodeInput } from '../../../ui/CodeInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useStaffSignIn, type SignedIn } from '../api/sign-in.js';

/** All three things on one form, so that a wrong one does not say which it was. */
export function StaffForm({ onSignedIn }: { readonly onSignedIn: (me: SignedIn) => void }) {
  const signIn = useStaffSignIn(onSignedIn);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [onPaper, setOnPaper] = useState(false);
  const { error } = signIn;
  const change = () => {
    setOnPaper(!onPaper);
    setTotp('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.submit({ body: { email: email.trim(), password, totp } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <TextInput
          label="E-mail"
          type="email"
          inputMode="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={fieldError(error, 'email')}
        />
        <TextInput
          label="Kata sandi"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(error, 'password')}
        />
        <SecondFactor onPaper={onPaper} value={totp} error={fieldError(error, 'totp')} onChange={setTotp} />
        <Button type="submit" wide busy={signIn.isPending} busyLabel="Memeriksa…">
          Masuk
        </Button>
        <Button variant="quiet" onClick={change}>
          {onPaper ? 'Pakai autentikator' : 'HP hilang? Pakai kode pemulihan'}
        </Button>
      </Stack>
    </form>
  );
}

interface SecondFactorProps {
  readonly onPaper: boolean;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
}

/** The authenticator's digits, or one of the codes that were printed when it was set up. */
function SecondFactor({ onPaper, value, error, onChange }: SecondFactorProps) {
  if (!onPaper)
    return (
      <CodeInput
        label="Kode autentikator"
        hint="Enam angka dari aplikasi autentikator di HP Anda."
        value={value}
        onChange={onChange}
        error={error}
      />
    );
  return (
    <TextInput
      label="Kode pemulihan"
      hint="Enam belas huruf dan angka dari lembar Anda. Tiap kode berlaku satu kali."
      autoComplete="off"
      autoCapitalize="none"
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  );
}
