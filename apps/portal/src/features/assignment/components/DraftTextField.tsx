import { formatTime } from '../../../lib/format.js';
import { TextArea } from '../../../ui/TextInput.js';
import type { Evidence } from '../api/assignment.js';
import { countWords } from '../evidence.js';
import type { DraftText } from '../use-draft-text.js';

const ROWS = 8;

/** The story with its word count and whether it is saved. */
export function DraftTextField({ draft, rule }: { readonly draft: DraftText; readonly rule: Evidence }) {
  const words = countWords(draft.text);
  const limit = rule.maxWords === null ? '' : ` dari paling banyak ${rule.maxWords}`;
  return (
    <div>
      <TextArea
        label="Cerita Anda"
        hint={rule.note}
        rows={ROWS}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
        onBlur={() => void draft.save()}
        error={draft.problem}
      />
      <p>
        {words} kata{limit}
      </p>
      <p role="status">{saveWords(draft)}</p>
    </div>
  );
}

function saveWords({ state, savedAt }: DraftText): string {
  if (state === 'waiting') return 'Menunggu sinyal. Tulisan aman di HP ini.';
  if (state === 'saved' && savedAt) return `Tersimpan ${formatTime(savedAt)}`;
  return '';
}
