import type { RequestError } from '../lib/api-errors.js';
import { Button } from './Button.js';
import { FileInput } from './FileInput.js';
import { RequestErrorBanner } from './RequestErrorBanner.js';

export interface PictureInputProps {
  readonly label: string;
  readonly hint: string;
  /** What it is called in sentences: foto, gambar. */
  readonly noun: 'foto' | 'gambar';
  readonly file: File | null;
  readonly sending: boolean;
  /** Why it was not sent, or why another deed on it failed. */
  readonly error: RequestError | null;
  /** It can be sent again as it is. */
  readonly failed: boolean;
  readonly onSend: (file: File | null) => void;
  /** Only what was said and the way to try again: there is no place for another picture. */
  readonly full?: boolean;
}

/** A picture that is sent as soon as it is chosen, and again by a button when that failed. */
export function PictureInput(props: PictureInputProps) {
  const { label, hint, noun, file, sending, error, failed, onSend, full = false } = props;
  return (
    <>
      {!full && (
        <FileInput
          label={label}
          hint={hint}
          accept="image/jpeg,image/png,image/webp"
          file={file}
          onChange={onSend}
        />
      )}
      <p role="status">{sending && `Sedang mengirim ${noun}…`}</p>
      <RequestErrorBanner error={error} />
      {failed && file && (
        <div>
          <Button variant="secondary" icon="refresh" onClick={() => onSend(file)}>
            Kirim {noun} lagi
          </Button>
        </div>
      )}
    </>
  );
}
