import { useState, type FormEvent } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { formatPhone } from '../../../lib/format-phone.js';
import { paths } from '../../../lib/paths.js';
import { useCountdown } from '../../../lib/use-countdown.js';
import { Button } from '../../../ui/Button.js';
import { CodeInput } from '../../../ui/CodeInput.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useRequestCode, type SentCode } from '../api/request-code.js';
import { usePhoneSignIn, type SignedIn } from '../api/sign-in.js';
import type { Sent } from '../pending-code.js';
import { DevelopmentCode } from './DevelopmentCode.js';

export interface CodeStepProps {
  readonly sent: Sent;
  readonly onSent: (sent: SentCode) => void;
  readonly onChangePhone: () => void;
  readonly onSignedIn: (me: SignedIn) => void;
}

/** Second screen: the code from the message. Goes on by itself when the sixth digit is there. */
export function CodeStep({ sent, onSent, onChangePhone, onSignedIn }: CodeStepProps) {
  const [code, setCode] = useState('');
  const signIn = usePhoneSignIn(onSignedIn);
  const again = useRequestCode((next) => {
    setCode('');
    signIn.reset();
    toast('Kode baru sudah dikirim.');
    onSent(next);
  });
  const enter = (digits: string) => signIn.submit({ body: { phone: sent.typed, code: digits } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(code);
  };
  const wrong = codeError(signIn.error);
  return (
    <>
      <PageHeader title="Masukkan kode" lead={`Kami mengirim enam angka ke ${formatPhone(sent.phone)}.`} />
      <form noValidate onSubmit={submit}>
        <Stack>
          {signIn.error && !wrong && <RequestErrorBanner error={signIn.error} />}
          <RequestErrorBanner error={again.error} />
          <DevelopmentCode sentAt={sent.at} />
          <CodeInput
            hint={`Kode berlaku ${Math.round(sent.expiresInSeconds / 60)} menit. Jangan berikan kepada siapa pun.`}
            value={code}
            onChange={setCode}
            onComplete={enter}
            error={wrong}
          />
          <Button type="submit" wide busy={signIn.isPending} busyLabel="Memeriksa kode…">
            Masuk
          </Button>
          <Resend
            sent={sent}
            busy={again.isPending}
            onResend={() => again.submit({ body: { phone: sent.typed } })}
          />
          <Button variant="quiet" icon="edit" onClick={onChangePhone}>
            Ganti nomor
          </Button>
          <p>
            Kode tidak datang? <a href={paths.help}>Hubungi Latkop</a>.
          </p>
        </Stack>
      </form>
    </>
  );
}

/** A refusal that the person mends in the field itself: the sentence stands below it. */
function codeError(error: unknown): string | undefined {
  const own = error instanceof ApiError && (error.code === 'code_wrong' || error.code === 'code_expired');
  return fieldError(error, 'code') ?? (own ? error.title : undefined);
}

interface ResendProps {
  readonly sent: Sent;
  readonly busy: boolean;
  readonly onResend: () => void;
}

function Resend({ sent, busy, onResend }: ResendProps) {
  const left = useCountdown(sent.at + sent.resendAfterSeconds * 1000);
  if (left === null || left > 0) {
    return <p>Belum menerima kode? Minta lagi dalam {left ?? sent.resendAfterSeconds} detik.</p>;
  }
  return (
    <Button variant="secondary" icon="refresh" wide busy={busy} busyLabel="Mengirim kode…" onClick={onResend}>
      Kirim ulang kode
    </Button>
  );
}
