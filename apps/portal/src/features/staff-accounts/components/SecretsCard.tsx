import { resetLink } from '../../sign-in/reset-link.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { NewSecrets } from '../api/create-account.js';
import type { IssuedReset } from '../api/reset-password.js';
import { CopyField } from './CopyField.js';
import { ShownOnce } from './ShownOnce.js';

export interface Secrets extends NewSecrets {
  readonly name: string;
  readonly email: string;
}

/** Password and authenticator secret of a new account. */
export function SecretsCard({ secrets, onDone }: { readonly secrets: Secrets; readonly onDone: () => void }) {
  return (
    <ShownOnce title={`Akun ${secrets.name} jadi`} onDone={onDone}>
      <CopyField label="E-mail" value={secrets.email} />
      <CopyField label="Kata sandi" value={secrets.password} />
      <CopyField label="Rahasia autentikator" value={secretOf(secrets.totpUri)} />
      <CopyField label="Alamat otpauth (untuk kode QR)" value={secrets.totpUri} />
    </ShownOnce>
  );
}

/** The code that makes a new password, alone and as a link. */
export function ResetCard({ reset, onDone }: { readonly reset: IssuedReset; readonly onDone: () => void }) {
  return (
    <ShownOnce title="Kode reset siap diserahkan" onDone={onDone}>
      <p>
        Untuk {reset.email}. Berlaku sampai {formatMoment(reset.expiresAt)}, satu kali pakai.
      </p>
      <CopyField label="Kode reset" value={reset.code} />
      <CopyField label="Tautan kata sandi baru" value={resetLink(reset, location.origin)} />
    </ShownOnce>
  );
}

/** The base32 secret in an otpauth address, for people who type it in. */
const secretOf = (uri: string): string => /[?&]secret=([A-Za-z2-7]+)/.exec(uri)?.[1] ?? uri;
