import { useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { GradingDetail } from '../api/submission.js';
import { useSaveGrade } from '../api/save-grade.js';
import { forgetGradingDraft } from '../grading-draft.js';
import { useGradingDraft } from '../use-grading-draft.js';
import { rubricScore } from '../rubric-score.js';
import { useRubricKeys } from '../use-rubric-keys.js';
import { CriterionChoice } from './CriterionChoice.js';
import { LiveScore } from './LiveScore.js';

export interface GradeFormProps {
  readonly id: string;
  readonly detail: GradingDetail;
  /** Fetches the submission again, to see a grade that somebody else gave. */
  readonly onReload: () => void;
}

/** The rubric as a form: digits choose, the score follows, and nothing typed is lost. */
export function GradeForm({ id, detail, onReload }: GradeFormProps) {
  const { rubric, passingScore, item, nextId } = detail;
  const [draft, setDraft] = useGradingDraft(id);
  const [incomplete, setIncomplete] = useState(false);
  const [shortcuts, setShortcuts] = useState(true);
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveGrade((grade) => {
    forgetGradingDraft(id);
    toast(`Nilai ${item.participantName} tersimpan: ${scoreOrDash(grade.score)}.`);
    navigate(nextId ? staffPaths.grade(nextId) : staffPaths.manageGrading);
  });
  const choose = (criterion: string, score: number) =>
    setDraft((before) => ({ ...before, levels: { ...before.levels, [criterion]: score } }));
  useRubricKeys(form, { enabled: shortcuts, rubric, levels: draft.levels, choose });
  const total = rubricScore(rubric, draft.levels);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIncomplete(total.chosen < total.of);
    if (total.chosen < total.of) return;
    const levels = rubric.map(({ name }) => ({ criterion: name, score: draft.levels[name] ?? 0 }));
    save.submit({ params: { id }, body: { levels, comment: draft.comment } });
  };
  const missing = (name: string) =>
    incomplete && draft.levels[name] === undefined ? 'Pilih satu tingkat.' : undefined;
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack>
        <h2>Rubrik</h2>
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
        <Button type="submit" wide busy={save.isPending} busyLabel="Sedang menyimpan…">
          {nextId ? 'Simpan nilai, lanjut berikutnya' : 'Simpan nilai'}
        </Button>
        <ShortcutSwitch on={shortcuts} onChange={setShortcuts} />
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

/** Single keys must be possible to switch off (WCAG 2.1.4). */
function ShortcutSwitch({
  on,
  onChange,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <CheckboxField
      label="Pintasan papan ketik"
      hint="Angka 1–4 memilih tingkat. Panah kiri dan kanan mengganti foto."
      checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
