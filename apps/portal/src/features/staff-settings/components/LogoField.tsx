import { useState } from 'react';
import { ApiError, OfflineError, type RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { FileDrop } from '../../../ui/FileDrop.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { logoUrl, sendLogo } from '../api/branding.js';
import styles from './settings.module.css';

export interface LogoFieldProps {
  readonly label: string;
  readonly sha256: string | null;
  readonly error: string | undefined;
  readonly onChange: (sha256: string | null) => void;
}

/** A logo is sent when it is chosen, and counts when the form is saved. */
export function LogoField({ label, sha256, error, onChange }: LogoFieldProps) {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const send = async (file: File) => {
    setSending(true);
    setFailure(null);
    try {
      onChange(await sendLogo(file));
    } catch (reason) {
      setFailure(reason instanceof ApiError ? reason : new OfflineError(reason));
    } finally {
      setSending(false);
    }
  };
  const wrong = fieldError(failure, 'file');
  return (
    <Stack gap="small">
      {failure && !wrong && <RequestErrorBanner error={failure} />}
      <FileDrop
        label={label}
        hint="PNG atau JPG. Latar transparan lebih rapi."
        accept=".png,.jpg,.jpeg"
        busy={sending}
        error={wrong ?? error}
        onChoose={(file) => void send(file)}
      />
      {sha256 && (
        <Row>
          <img src={logoUrl(sha256)} alt={`${label} terpilih`} className={styles.logo} />
          <Button variant="secondary" onClick={() => onChange(null)}>
            Hapus {label.toLowerCase()}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
