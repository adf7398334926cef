import { useState, type FormEvent } from 'react';
import { useSearch } from 'wouter';
import { fieldError, hasFieldErrors } from '../../lib/field-errors.js';
import { paths } from '../../lib/paths.js';
import { safeNext } from '../../lib/safe-next.js';
import { Button } from '../../ui/Button.js';
import { CodeInput } from '../../ui/CodeInput.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { useStaffSignIn } from './api/sign-in.js';
import { useArrive } from './use-arrive.js';

/** Staff sign in with all three things on one form, so that a wrong one does not say which it was. */
export default function StaffSignInPage() {
  const next = safeNext(new URLSearchParams(useSearch()).get('lanjut'));
  const signIn = useStaffSignIn(useArrive(next));
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const { error } = signIn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.submit({ body: { email: email.trim(), password, totp } });
  };
  return (
    <>
      <PageHeader
        title="Masuk petugas"
        lead="Untuk pelatih, panitia, dan dinas."
        back={{ href: paths.signIn, label: 'Masuk dengan nomor HP' }}
      />
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
          <CodeInput
            label="Kode autentikator"
            hint="Enam angka dari aplikasi autentikator di HP Anda."
            value={totp}
            onChange={setTotp}
            error={fieldError(error, 'totp')}
          />
          <Button type="submit" wide busy={signIn.isPending} busyLabel="Memeriksa…">
            Masuk
          </Button>
          <p>
            Lupa kata sandi atau ganti HP? <a href={paths.help}>Hubungi Latkop</a>.
          </p>
        </Stack>
      </form>
    </>
  );
}
