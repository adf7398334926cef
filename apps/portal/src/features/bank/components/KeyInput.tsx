import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { QuestionInput } from '../../quiz/components/QuestionInput.js';
import type { QuestionDraft } from '../question-draft.js';
import { AreaEditor } from './editor/AreaEditor.js';

export interface KeyInputProps {
  readonly draft: QuestionDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<QuestionDraft>) => void;
}

/** The key alone: what is asked and offered stays as learners saw it. */
export function KeyInput({ draft, error, onChange }: KeyInputProps) {
  const { kind, key } = draft;
  if (kind === 'numeric') {
    return (
      <>
        <TextInput
          label="Jawaban yang benar"
          inputMode="decimal"
          autoComplete="off"
          value={key[0] ?? ''}
          error={error}
          onChange={(event) => onChange({ key: [event.target.value] })}
        />
        <TextInput
          label="Toleransi"
          hint="0 berarti harus tepat."
          inputMode="decimal"
          autoComplete="off"
          value={draft.tolerance}
          onChange={(event) => onChange({ tolerance: event.target.value })}
        />
      </>
    );
  }
  if (kind === 'short_answer') {
    return (
      <TextArea
        label="Jawaban yang diterima"
        hint="Satu per baris. Tanda * boleh berarti apa saja."
        value={key.join('\n')}
        error={error}
        onChange={(event) => onChange({ key: event.target.value.split('\n') })}
      />
    );
  }
  if (kind === 'hotspot') {
    return (
      <AreaEditor
        imageUrl={draft.imageUrl ?? ''}
        imageAlt={draft.imageAlt}
        areas={key}
        error={error}
        onChange={(areas) => onChange({ key: areas })}
      />
    );
  }
  return (
    <QuestionInput
      question={{ ...draft, code: 'kunci', options: [...draft.options], matches: [...draft.matches] }}
      choice={key}
      locked={false}
      error={error}
      onChoose={(choice) => onChange({ key: choice })}
    />
  );
}
