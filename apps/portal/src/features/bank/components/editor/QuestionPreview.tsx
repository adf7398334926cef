import { useId, useState } from 'react';
import { Disclosure } from '../../../../ui/Disclosure.js';
import type { AttemptQuestion } from '../../../quiz/api/attempt.js';
import { FeedbackBox } from '../../../quiz/components/FeedbackBox.js';
import { QuestionInput } from '../../../quiz/components/QuestionInput.js';
import { useBrowserValue } from '../../../staff-kit/use-browser-value.js';
import { keyOf, type QuestionDraft } from '../../question-draft.js';
import styles from './editor.module.css';

/** The question as a learner meets it, on a phone's width; nothing here is kept. */
export function QuestionPreview({ draft }: { readonly draft: QuestionDraft }) {
  const id = useId();
  const [choice, setChoice] = useState<readonly string[]>([]);
  // Inputs of rare kinds come in a chunk of their own, which the first HTML cannot wait for.
  const inBrowser = useBrowserValue(() => true, false);
  if (!inBrowser) return null;
  const question = toAsked(draft, `pratinjau-${id}`);
  const feedback = (correct: boolean) => ({
    correct,
    key: keyOf(draft),
    feedback: correct ? draft.feedbackCorrect : draft.feedbackWrong,
    optionFeedback: draft.options
      .filter((option) => choice.includes(option.id) && option.feedback)
      .map((option) => ({ id: option.id, text: option.feedback })),
  });
  return (
    <section aria-labelledby={id} className={styles.preview}>
      <h2 id={id}>Seperti yang dilihat peserta</h2>
      <QuestionInput
        key={draft.kind}
        question={question}
        choice={choice}
        locked={false}
        error={undefined}
        onChoose={setChoice}
      />
      <Disclosure summary="Penjelasan setelah dijawab">
        <div className={styles.parts}>
          <FeedbackBox question={question} choice={choice} feedback={feedback(true)} />
          <FeedbackBox question={question} choice={choice} feedback={feedback(false)} />
        </div>
      </Disclosure>
    </section>
  );
}

/** Mixed by their words, as a learner never sees the right order; a stable order keeps the preview still. */
function toAsked(draft: QuestionDraft, code: string): AttemptQuestion {
  const mixed = <Part extends { readonly text: string }>(parts: readonly Part[]) =>
    [...parts].sort((a, b) => a.text.localeCompare(b.text, 'id'));
  const options = draft.kind === 'ordering' ? mixed(draft.options) : draft.options;
  return {
    code,
    kind: draft.kind,
    text: draft.text || 'Pertanyaan muncul di sini.',
    options: options.map((option) => ({ id: option.id, text: option.text || '…' })),
    matches: mixed(draft.matches).map((match) => ({ id: match.id, text: match.text || '…' })),
    unit: draft.unit,
    imageUrl: draft.imageUrl,
    imageAlt: draft.imageAlt,
    choice: [],
    feedback: null,
  };
}
