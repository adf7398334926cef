import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { learnerPaths, withNext } from '../../../lib/learner-paths.js';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useRequestCode, type SentCode } from '../api/request-code.js';

export interface PhoneStepProps {
  /** What was typed before, when the person comes back to change it. */
  readonly phone: string;
  readonly next: string | undefined;
  /** True when a code is on its way to this very number: the page goes on to it, and none is asked for. */
  readonly isSent: (typed: string) => boolean;
  readonly onSent: (sent: SentCode, typed: string) => void;
}

/** First screen of signing in: one field. The same for people who have an account and those who have not. */
export function PhoneStep({ phone: before, next, isSent, onSent }: PhoneStepProps) {
  const [phone, setPhone] = useState(before);
  const request = useRequestCode((sent) => onSent(sent, phone));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSent(phone)) return;
    request.submit({ body: { phone } });
  };
  const { error } = request;
  const form = useFormFocus(error);
  return (
    <>
      <PageHeader title="Masuk atau daftar" lead="Cukup dengan nomor HP. Gratis, tanpa kata sandi." />
      <form ref={form} noValidate onSubmit={submit}>
        <Stack gap="normal">
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <TextInput
            label="Nomor HP"
            hint="Contoh: 0812 3456 7890. Kode masuk dikirim ke nomor ini."
            type="tel"
            name="phone"
            inputMode="tel"
            autoComplete="tel"
            enterKeyHint="send"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            error={fieldError(error, 'phone')}
          />
          <Button type="submit" wide busy={request.isPending} busyLabel="Mengirim kode…">
            Kirim kode
          </Button>
          <p>
            Petugas Latkop? <a href={withNext(learnerPaths.staffSignIn, next)}>Masuk dengan e-mail</a>.
          </p>
        </Stack>
      </form>
    </>
  );
}
