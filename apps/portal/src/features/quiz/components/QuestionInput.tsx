import { lazy, Suspense } from 'react';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { isPlain, type AskedQuestion } from '../question-kinds.js';
import type { KindInputProps } from './kinds/kind-input.js';

const loadOtherKinds = () => import('./kinds/OtherKinds.js');
const OtherKinds = lazy(loadOtherKinds);

/** Fetches the inputs that a quiz will need while there is a signal, before its questions are read. */
export function warmKinds(questions: readonly AskedQuestion[]): void {
  if (questions.every(({ kind }) => isPlain(kind))) return;
  // Without a signal the input itself tries again when its question comes.
  loadOtherKinds().catch(() => undefined);
}

/** The question and what answers it, for every kind; also the preview of the question bank. */
export function QuestionInput(props: KindInputProps) {
  const { question, choice, locked, error, onChoose } = props;
  if (!isPlain(question.kind)) {
    return (
      <Suspense fallback={<p role="status">Menyiapkan soal…</p>}>
        <OtherKinds {...props} />
      </Suspense>
    );
  }
  const options = question.options.map(({ id, text }) => ({ value: id, label: text }));
  const shared = { label: question.text, options, disabled: locked, error };
  if (question.kind === 'multiple') {
    return <CheckboxGroup {...shared} hint="Pilih semua yang benar." values={choice} onChange={onChoose} />;
  }
  return (
    <RadioGroup
      {...shared}
      name={question.code}
      value={choice[0] ?? null}
      onChange={(id) => onChoose([id])}
    />
  );
}
