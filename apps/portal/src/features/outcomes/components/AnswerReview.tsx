import { OfflineError, type RequestError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { ReviewItem } from '../../../ui/ReviewItem.js';
import { Stack } from '../../../ui/Stack.js';
import type { AnswerDraft } from '../answer-draft.js';
import { answerWords } from '../answer-words.js';
import type { Band } from '../api/outcomes.js';
import { QUESTIONS } from './Questions.js';

interface AnswerReviewProps {
  readonly draft: AnswerDraft;
  readonly bands: readonly Band[];
  readonly back: { readonly href: string; readonly label: string };
  readonly busy: boolean;
  readonly error: RequestError | null;
  /** @param step 0-based */
  readonly onOpen: (step: number) => void;
  readonly onSend: () => void;
}

/** Everything once more, and the button. */
export function AnswerReview({ draft, bands, back, busy, error, onOpen, onSend }: AnswerReviewProps) {
  return (
    <>
      <PageHeader title="Periksa lalu kirim" back={back} />
      <Stack narrow>
        {error instanceof OfflineError ? (
          <Banner tone="warning" title="Tidak ada sinyal" live>
            <p>Jawaban Anda tersimpan di HP ini. Kirim lagi saat ada sinyal.</p>
          </Banner>
        ) : (
          <RequestErrorBanner error={error} />
        )}
        <Stack as="ol" gap="small">
          {QUESTIONS.map(({ title }, step) => (
            <li key={title}>
              <ReviewItem
                label={title}
                answer={answerWords(draft, bands, step)}
                onOpen={() => onOpen(step)}
              />
            </li>
          ))}
        </Stack>
        <Button wide busy={busy} onClick={onSend}>
          Kirim jawaban
        </Button>
      </Stack>
    </>
  );
}
