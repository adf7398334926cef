import { useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import type { Grade, GradingDetail } from '../api/submission.js';
import { useCorrectGrade, useSaveGrade } from '../api/save-grade.js';
import { pinsOf, type GradingDraft } from '../grading-draft.js';
import type { ChangeDraft } from '../use-grading-draft.js';
import { rubricScore } from '../rubric-score.js';
import { useRubricKeys } from '../use-rubric-keys.js';
import { useShortcuts } from '../use-shortcuts.js';
import { CriterionChoice } from './CriterionChoice.js';
import { LiveScore } from './LiveScore.js';

export interface GradeFormProps {
  readonly id: string;
  readonly detail: GradingDetail;
  readonly draft: GradingDraft;
  readonly setDraft: ChangeDraft;
  /** The grade that is corrected; undefined for a first one. */
  readonly corrects?: Grade | undefined;
  /** Single keys, when they are switched on. */
  readonly shortcuts: boolean;
  readonly onSaved: (grade: Grade) => void;
  /** Fetches the submission again, to see a grade that somebody else gave. */
  readonly onReload: () => void;
}

/** The rubric as a form: digits choose, the score follows, and nothing typed is lost. */
export function GradeForm(props: GradeFormProps) {
  const { id, detail, draft, setDraft, corrects, shortcuts, onReload, onSaved } = props;
  const { rubric, passingScore, nextId } = detail;
  const [incomplete, setIncomplete] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const first = useSaveGrade(onSaved);
  const correction = useCorrectGrade(onSaved);
  const save = corrects ? correction : first;
  const choose = (criterion: string, score: number) =>
    setDraft((before) => ({ ...before, levels: { ...before.levels, [criterion]: score } }));
  useShortcuts(shortcuts, { s: () => form.current?.requestSubmit() });
  useRubricKeys(form, { enabled: shortcuts, rubric, levels: draft.levels, choose });
  const total = rubricScore(rubric, draft.levels);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIncomplete(total.chosen < total.of);
    if (total.chosen < total.of) return;
    const levels = rubric.map(({ name }) => ({ criterion: name, score: draft.levels[name] ?? 0 }));
    const body = { levels, comment: draft.comment, pins: pinsOf(draft) };
    if (corrects) {
      const { reason } = draft;
      correction.submit({ params: { id }, body: { ...body, reason, replaces: corrects.number } });
    } else first.submit({ params: { id }, body });
  };
  const missing = (name: string) =>
    incomplete && draft.levels[name] === undefined ? 'Pilih satu tingkat.' : undefined;
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack>
        <h2>{corrects ? 'Koreksi nilai' : 'Rubrik'}</h2>
        <SaveError error={save.error} onReload={onReload} />
        {rubric.map((criterion) => (
          <CriterionChoice
            key={criterion.name}
            criterion={criterion}
            value={draft.levels[criterion.name]}
            error={missing(criterion.name)}
            onChange={(score) => choose(criterion.name, score)}
          />
        ))}
        <LiveScore total={total} passingScore={passingScore} />
        <TextArea
          label="Umpan balik"
          optional
          hint="Tulis yang sudah baik, lalu satu hal untuk diperbaiki."
          maxLength={4000}
          rows={5}
          value={draft.comment}
          error={fieldError(save.error, 'comment')}
          onChange={(event) => setDraft((before) => ({ ...before, comment: event.target.value }))}
        />
        {corrects && (
          <ReasonField
            value={draft.reason}
            error={fieldError(save.error, 'reason')}
            onChange={(reason) => setDraft((before) => ({ ...before, reason }))}
          />
        )}
        <Button type="submit" wide busy={save.isPending} busyLabel="Sedang menyimpan…">
          {corrects ? 'Simpan koreksi' : nextId ? 'Simpan nilai, lanjut berikutnya' : 'Simpan nilai'}
        </Button>
      </Stack>
    </form>
  );
}

function SaveError({
  error,
  onReload,
}: {
  readonly error: ReturnType<typeof useSaveGrade>['error'];
  readonly onReload: () => void;
}) {
  if (!(error instanceof ApiError && error.code === 'grading_conflict'))
    return <RequestErrorBanner error={error} />;
  return (
    <Banner
      tone="warning"
      title="Tugas ini sudah dinilai orang lain"
      live
      action={
        <Button variant="secondary" icon="refresh" onClick={onReload}>
          Lihat nilai itu
        </Button>
      }
    >
      <p>Nilai Anda tidak disimpan. Nilai yang pertama tetap berlaku.</p>
    </Banner>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ value, error, onChange }: ReasonFieldProps) {
  return (
    <TextArea
      label="Alasan koreksi"
      hint="Dibaca peserta. Nilai sebelumnya tetap tersimpan."
      maxLength={500}
      rows={2}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
