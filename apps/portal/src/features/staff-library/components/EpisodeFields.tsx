import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { readTimedLines } from '../timed-lines.js';
import type { WorkDraft } from '../work-draft.js';

interface EpisodeFieldsProps {
  readonly draft: WorkDraft;
  readonly error: RequestError | null;
  readonly onChange: (draft: WorkDraft) => void;
}

/** What only an episode has: its number, its parts and what is said. */
export function EpisodeFields({ draft, error, onChange }: EpisodeFieldsProps) {
  const lines = (name: 'chapters' | 'transcript', label: string, rows: number) => (
    <TextArea
      label={label}
      optional
      rows={rows}
      hint="Satu per baris, waktunya di depan: 01:30 Tiga langkah."
      value={draft[name]}
      error={wrongLines(draft[name]) ?? fieldError(error, name)}
      onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
    />
  );
  return (
    <>
      <TextInput
        label="Nomor episode"
        optional
        inputMode="numeric"
        maxLength={4}
        value={draft.episode}
        error={fieldError(error, 'episode')}
        onChange={(event) => onChange({ ...draft, episode: event.target.value })}
      />
      {lines('chapters', 'Bagian', 4)}
      {lines('transcript', 'Transkrip', 8)}
    </>
  );
}

function wrongLines(text: string): string | undefined {
  const { wrong } = readTimedLines(text);
  return wrong.length > 0 ? `Baris ${wrong.slice(0, 5).join(', ')} belum punya waktu yang benar.` : undefined;
}
