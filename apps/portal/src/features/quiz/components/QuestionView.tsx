import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import type { Attempt } from '../api/attempt.js';
import { isComplete, isTyped, type QuestionKind } from '../question-kinds.js';
import { isAnswered } from '../questions.js';
import type { Answers } from '../use-answers.js';
import { FeedbackBox } from './FeedbackBox.js';
import { NotSentYet } from './NotSentYet.js';
import { QuestionInput } from './QuestionInput.js';
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
  const [missing, setMissing] = useState(false);
  if (!question) return null;
  const { code, kind } = question;
  const draft = answers.drafts[code];
  const given = isAnswered(question, answers.choices);
  const choice = draft ?? answers.choices[code] ?? [];
  const feedback = answers.feedback[code];
  const locked = !test && given;
  const last = index === attempt.questions.length - 1;
  const choose = (next: readonly string[]) => {
    setMissing(false);
    if (test && isComplete(question, next)) answers.answer(code, next, isTyped(kind) ? 'soon' : 'now');
    else answers.draft(code, next);
  };
  const check = () => (isComplete(question, choice) ? answers.answer(code, choice) : setMissing(true));
  return (
    <div className={styles.question}>
      <PageHeader title={`Soal ${index + 1} dari ${attempt.questions.length}`} lead={attempt.title} />
      <QuestionInput
        question={question}
        choice={choice}
        locked={locked}
        error={missing ? missingWords(kind) : undefined}
        onChoose={choose}
      />
      <div role="status">
        {feedback && <FeedbackBox question={question} choice={choice} feedback={feedback} />}
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

function NoFeedbackYet({ waiting }: { readonly waiting: boolean }) {
  return <p>{waiting ? 'Penjelasan muncul saat ada sinyal. Anda boleh lanjut.' : 'Memeriksa jawaban…'}</p>;
}

function missingWords(kind: QuestionKind): string {
  if (kind === 'matching') return 'Pilih pasangan untuk semua baris dulu.';
  if (kind === 'ordering') return 'Pindahkan langkahnya, atau nyatakan urutan ini sudah benar.';
  if (kind === 'hotspot') return 'Letakkan penanda di gambar dulu.';
  return isTyped(kind) ? 'Tulis jawaban dulu.' : 'Pilih jawaban dulu.';
}
