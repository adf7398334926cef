import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { ReviewItem } from '../../../ui/ReviewItem.js';
import { Stack } from '../../../ui/Stack.js';
import type { Choices } from '../answer-outbox.js';
import type { Attempt } from '../api/attempt.js';
import { isAnswered, answerWords } from '../questions.js';
import { NotSentYet } from './NotSentYet.js';

export interface AnswerReviewProps {
  readonly attempt: Attempt;
  readonly choices: Choices;
  readonly busy: boolean;
  readonly stuck: boolean;
  /** @param index 0-based */
  readonly onOpen: (index: number) => void;
  readonly onSubmit: () => void;
}

/** All answers of a test before they are sent; each can still be changed. */
export function AnswerReview({ attempt, choices, busy, stuck, onOpen, onSubmit }: AnswerReviewProps) {
  const { questions, title } = attempt;
  const open = questions.filter((question) => !isAnswered(question, choices)).length;
  const firstOpen = questions.findIndex((question) => !isAnswered(question, choices));
  return (
    <>
      <PageHeader title="Periksa jawaban Anda" lead={title} />
      <Stack>
        {open > 0 && <Banner tone="warning" title={`${open} soal belum dijawab`} />}
        <Stack as="ol" gap="small">
          {questions.map((question, index) => (
            <li key={question.code}>
              <ReviewItem
                label={`Soal ${index + 1}`}
                answer={answerWords(question, choices[question.code] ?? [])}
                onOpen={() => onOpen(index)}
              />
            </li>
          ))}
        </Stack>
        {stuck && <NotSentYet />}
        {open > 0 ? (
          <Button wide onClick={() => onOpen(firstOpen)}>
            Jawab soal {firstOpen + 1}
          </Button>
        ) : (
          <Button wide busy={busy} onClick={onSubmit}>
            Kirim semua jawaban
          </Button>
        )}
      </Stack>
    </>
  );
}
