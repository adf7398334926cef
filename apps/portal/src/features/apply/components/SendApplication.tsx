import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { Bullets } from '../../../ui/Bullets.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';

export interface SendApplicationProps {
  readonly error: RequestError | null;
  readonly isPending: boolean;
  readonly onSend: () => void;
}

/** The one button that sends all, and above it what is still missing, one sentence each. */
export function SendApplication({ error, isPending, onSend }: SendApplicationProps) {
  return (
    <>
      <RequestErrorBanner error={error} />
      {error instanceof ApiError && (
        <Bullets>
          {error.fields.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </Bullets>
      )}
      <Button wide busy={isPending} busyLabel="Mengirim…" onClick={onSend}>
        Kirim pendaftaran
      </Button>
    </>
  );
}
