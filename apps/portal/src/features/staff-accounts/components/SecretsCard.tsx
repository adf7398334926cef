import { useEffect, useRef } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { NewSecrets } from '../api/create-account.js';
import { CopyField } from './CopyField.js';

export interface Secrets extends NewSecrets {
  readonly name: string;
  readonly email: string;
}

/** Password and authenticator secret of a new account: shown this one time, kept nowhere on this device. */
export function SecretsCard({ secrets, onDone }: { readonly secrets: Secrets; readonly onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // Leaving now would lose the secrets for good.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return (
    <Card as="section" tone="accent" aria-labelledby="akun-jadi">
      <Stack>
        <h2 id="akun-jadi" ref={heading} tabIndex={-1}>
          Akun {secrets.name} jadi
        </h2>
        <Banner tone="warning" title="Hanya ditampilkan sekali" live>
          <p>
            Salin sekarang dan serahkan langsung kepada orangnya. Setelah ditutup, tidak dapat dilihat lagi.
          </p>
        </Banner>
        <CopyField label="E-mail" value={secrets.email} />
        <CopyField label="Kata sandi" value={secrets.password} />
        <CopyField label="Rahasia autentikator" value={secretOf(secrets.totpUri)} />
        <CopyField label="Alamat otpauth (untuk kode QR)" value={secrets.totpUri} />
        <div>
          <Button onClick={onDone}>Sudah saya salin, tutup</Button>
        </div>
      </Stack>
    </Card>
  );
}

/** The base32 secret in an otpauth address, for people who type it in. */
const secretOf = (uri: string): string => /[?&]secret=([A-Za-z2-7]+)/.exec(uri)?.[1] ?? uri;
