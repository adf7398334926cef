import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import type { Attempt, AttemptQuestion } from '../api/attempt.js';
import { isAnswered } from '../questions.js';
import type { Answers } from '../use-answers.js';
import { FeedbackBox } from './FeedbackBox.js';
import { NotSentYet } from './NotSentYet.js';
import styles from './QuestionView.module.css';

export interface QuestionViewProps {
  readonly attempt: Attempt;
  /** 0-based. */
  readonly index: number;
  readonly answers: Answers;
  readonly test: boolean;
  readonly busy: boolean;
  /** Handing in did not work for want of a signal. */
  readonly stuck: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

/** One question. A quiz checks the answer first and shows why; a test saves each choice and goes on. */
export function QuestionView({
  attempt,
  index,
  answers,
  test,
  busy,
  stuck,
  onBack,
  onNext,
}: QuestionViewProps) {
  const question = attempt.questions[index];
  const [draft, setDraft] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  if (!question) return null;
  const { code } = question;
  const given = isAnswered(answers.choices, code);
  const feedback = answers.feedback[code];
  const locked = !test && given;
  const last = index === attempt.questions.length - 1;
  const choose = (choice: readonly string[]) => {
    setMissing(false);
    if (test) answers.answer(code, choice);
    else setDraft(choice);
  };
  const check = () => (draft.length > 0 ? answers.answer(code, draft) : setMissing(true));
  return (
    <div className={styles.question}>
      <PageHeader title={`Soal ${index + 1} dari ${attempt.questions.length}`} lead={attempt.title} />
      <Options
        question={question}
        choice={given ? (answers.choices[code] ?? []) : draft}
        locked={locked}
        error={missing ? 'Pilih jawaban dulu.' : undefined}
        onChoose={choose}
      />
      <div role="status">
        {feedback && <FeedbackBox question={question} feedback={feedback} />}
        {locked && !feedback && <NoFeedbackYet waiting={answers.state === 'waiting'} />}
      </div>
      {stuck && <NotSentYet />}
      <div className={styles.actions}>
        {onBack && (
          <Button variant="secondary" icon="left" onClick={onBack}>
            Sebelumnya
          </Button>
        )}
        {test || locked ? (
          <Button busy={busy} iconEnd="right" onClick={onNext}>
            {last ? (test ? 'Periksa lalu kirim' : 'Lihat hasil') : 'Lanjut'}
          </Button>
        ) : (
          <Button onClick={check}>Periksa jawaban</Button>
        )}
      </div>
    </div>
  );
}

interface OptionsProps {
  readonly question: AttemptQuestion;
  readonly choice: readonly string[];
  readonly locked: boolean;
  readonly error: string | undefined;
  readonly onChoose: (choice: readonly string[]) => void;
}

function Options({ question, choice, locked, error, onChoose }: OptionsProps) {
  const options = question.options.map(({ id, text }) => ({ value: id, label: text }));
  if (question.kind === 'multiple') {
    return (
      <CheckboxGroup
        label={question.text}
        hint="Pilih semua yang benar."
        options={options}
        values={choice}
        onChange={onChoose}
        disabled={locked}
        error={error}
      />
    );
  }
  return (
    <RadioGroup
      label={question.text}
      name={question.code}
      options={options}
      value={choice[0] ?? null}
      onChange={(id) => onChoose([id])}
      disabled={locked}
      error={error}
    />
  );
}

function NoFeedbackYet({ waiting }: { readonly waiting: boolean }) {
  return <p>{waiting ? 'Penjelasan muncul saat ada sinyal. Anda boleh lanjut.' : 'Memeriksa jawaban…'}</p>;
}
