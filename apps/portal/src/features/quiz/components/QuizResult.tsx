import type { RequestError } from '../../../lib/api-errors.js';
import { formatNumber } from '../../../lib/format.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { KeptResultSlot } from '../../offline/components/KeptResultSlot.js';
import type { Attempt, AttemptQuestion } from '../api/attempt.js';
import type { Intro } from '../intro.js';
import { answerWords } from '../questions.js';
import { FeedbackBox } from './FeedbackBox.js';

export interface QuizResultProps {
  readonly attempt: Attempt;
  readonly intro: Intro;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onAgain: () => void;
}

/** The score, what it means, every answer with its reason, and the way on. */
export function QuizResult({ attempt, intro, busy, error, onAgain }: QuizResultProps) {
  const { score, passed, passingScore, number, maxAttempts, questions, title } = attempt;
  const left = Math.max(0, maxAttempts - number);
  const again = left > 0 && passed === false;
  const explained = questions.some(({ feedback }) => feedback);
  return (
    <>
      <PageHeader title={headline(passed)} lead={title} />
      <Stack gap="large">
        <Card>
          <Stack gap="small">
            <p>
              <strong>Nilai Anda {formatNumber(score ?? 0)}</strong>
              {passingScore !== null && `. Nilai lulus ${formatNumber(passingScore)}.`}
            </p>
            <p>{again ? `Anda boleh mencoba ${left} kali lagi.` : 'Jawaban Anda sudah tersimpan.'}</p>
            {again && <p>Tidak apa-apa. Baca penjelasannya dulu, lalu coba saat siap.</p>}
          </Stack>
        </Card>
        <KeptResultSlot attemptId={attempt.id} />
        <RequestErrorBanner error={error} />
        <Stack>
          {again && (
            <Button wide icon="refresh" busy={busy} busyLabel="Menyiapkan soal…" onClick={onAgain}>
              Coba lagi
            </Button>
          )}
          <LinkButton href={intro.next.href} variant={again ? 'secondary' : 'primary'} iconEnd="right" wide>
            {intro.next.label}
          </LinkButton>
        </Stack>
        <Disclosure summary={explained ? 'Lihat jawaban dan penjelasan' : 'Lihat jawaban Anda'}>
          <Stack as="ol" gap="large">
            {questions.map((question) => (
              <li key={question.code}>
                <AnsweredQuestion question={question} />
              </li>
            ))}
          </Stack>
        </Disclosure>
      </Stack>
    </>
  );
}

function headline(passed: boolean | null): string {
  if (passed === null) return 'Terima kasih, tes selesai';
  return passed ? 'Selamat, Anda lulus' : 'Nilai belum cukup';
}

function AnsweredQuestion({ question }: { readonly question: AttemptQuestion }) {
  return (
    <Stack gap="small">
      <p>
        <strong>{question.text}</strong>
      </p>
      <p>Jawaban Anda: {answerWords(question, question.choice) || 'tidak dijawab'}</p>
      {question.feedback && (
        <FeedbackBox question={question} choice={question.choice} feedback={question.feedback} />
      )}
    </Stack>
  );
}
