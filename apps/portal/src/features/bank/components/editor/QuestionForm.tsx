import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../../lib/field-errors.js';
import type { RequestError } from '../../../../lib/api-errors.js';
import { Banner } from '../../../../ui/Banner.js';
import { Button } from '../../../../ui/Button.js';
import { RequestErrorBanner } from '../../../../ui/RequestErrorBanner.js';
import { Select } from '../../../../ui/Select.js';
import { Columns, Stack } from '../../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../../ui/TextInput.js';
import { useFormFocus } from '../../../../ui/use-form-focus.js';
import { optionsOf } from '../../../staff-kit/words.js';
import type { BankModule } from '../../api/questions.js';
import { findingAt, findingsOf, type Finding } from '../../question-checks.js';
import { withKind, type QuestionDraft } from '../../question-draft.js';
import { KIND_HINTS, KINDS, LEVELS, type Kind, type Level } from '../../words.js';
import styles from './editor.module.css';
import { KindParts } from './KindParts.js';
import type { PartProps } from './part-props.js';
import { QuestionPreview } from './QuestionPreview.js';

export interface QuestionFormProps {
  readonly draft: QuestionDraft;
  readonly modules: readonly BankModule[];
  readonly save: string;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onChange: (draft: QuestionDraft) => void;
  readonly onSave: () => void;
}

/** A question with everything that belongs to it; beside it what is still missing and how it will look. */
export function QuestionForm({ draft, modules, save, busy, error, onChange, onSave }: QuestionFormProps) {
  const [tried, setTried] = useState(0);
  const findings = findingsOf(draft);
  const form = useFormFocus(tried > 0 && findings.length > 0 ? tried : error);
  const wrong = (field: Finding['field']) =>
    (tried > 0 ? findingAt(findings, field) : undefined) ?? fieldError(error, field);
  const set = (change: Partial<QuestionDraft>) => onChange({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (findings.length === 0 && !busy) onSave();
  };
  return (
    <Columns>
      <form ref={form} noValidate onSubmit={submit}>
        <Stack>
          {hasFieldErrors(error) ? <FieldErrors error={error} /> : <RequestErrorBanner error={error} />}
          <Select
            label="Jenis soal"
            hint={KIND_HINTS[draft.kind]}
            options={optionsOf(KINDS)}
            value={draft.kind}
            onChange={(event) => onChange(withKind(draft, event.target.value as Kind))}
          />
          <TextArea
            label="Pertanyaan"
            rows={3}
            maxLength={1000}
            value={draft.text}
            error={wrong('text')}
            // One line in the bank: a line break is typed as a space.
            onChange={(event) => set({ text: event.target.value.replace(/\n/g, ' ') })}
          />
          <KindParts draft={draft} onChange={set} wrong={wrong} />
          <Explanations draft={draft} onChange={set} wrong={wrong} />
          <Placement draft={draft} onChange={set} wrong={wrong} modules={modules} />
          <div>
            <Button type="submit" busy={busy} busyLabel="Sedang menyimpan…">
              {save}
            </Button>
          </div>
        </Stack>
      </form>
      <div className={styles.side}>
        <LiveCheck findings={findings} />
        <QuestionPreview draft={draft} />
      </div>
    </Columns>
  );
}

/** Why an answer is right or not, said after it was given. */
function Explanations({ draft, onChange, wrong }: PartProps) {
  return (
    <>
      <TextArea
        label="Penjelasan bila benar"
        rows={2}
        maxLength={1000}
        value={draft.feedbackCorrect}
        error={wrong('feedback')}
        onChange={(event) => onChange({ feedbackCorrect: event.target.value.replace(/\n/g, ' ') })}
      />
      <TextArea
        label="Penjelasan bila belum tepat"
        hint="Jelaskan alasannya dengan ramah."
        rows={2}
        maxLength={1000}
        value={draft.feedbackWrong}
        onChange={(event) => onChange({ feedbackWrong: event.target.value.replace(/\n/g, ' ') })}
      />
    </>
  );
}

/** Where a question belongs, how hard it is and what it counts. */
function Placement({
  draft,
  onChange,
  wrong,
  modules,
}: PartProps & { readonly modules: readonly BankModule[] }) {
  return (
    <div className={styles.numbers}>
      <Select
        label="Bab"
        placeholder="Pilih bab"
        value={draft.moduleCode}
        error={wrong('moduleCode')}
        options={modules.map(({ code, title }) => ({ value: code, label: title }))}
        onChange={(event) => onChange({ moduleCode: event.target.value })}
      />
      <Select
        label="Tingkat"
        options={optionsOf(LEVELS)}
        value={draft.level}
        onChange={(event) => onChange({ level: event.target.value as Level })}
      />
      <TextInput
        label="Skor"
        inputMode="numeric"
        autoComplete="off"
        value={draft.points}
        error={wrong('points')}
        onChange={(event) => onChange({ points: event.target.value })}
      />
    </div>
  );
}

/** What is still missing, while one writes. */
function LiveCheck({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <Banner tone="success" title="Soal lengkap dan dapat disimpan" live />;
  return (
    <Banner tone="info" title={`${findings.length} hal belum lengkap`}>
      <ul className={styles.findings}>
        {findings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** What the API found, all of it: its paths name parts that may not have a field here. */
function FieldErrors({ error }: { readonly error: RequestError | null }) {
  const fields = error && 'fields' in error ? error.fields : [];
  return (
    <Banner tone="danger" title="Ada isian yang perlu diperbaiki" live>
      <ul className={styles.findings}>
        {fields.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </Banner>
  );
}
