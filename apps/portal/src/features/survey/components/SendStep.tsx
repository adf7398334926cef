import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { ReviewItem } from '../../../ui/ReviewItem.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import type { SurveyElement } from '../api/survey.js';
import type { Given } from '../use-ratings.js';
import { RATINGS } from '../words.js';

export interface SendStepProps {
  readonly elements: readonly SurveyElement[];
  readonly ratings: Given;
  readonly comment: string;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onComment: (comment: string) => void;
  /** @param step 0-based */
  readonly onOpen: (step: number) => void;
  readonly onSend: () => void;
}

/** The last screen: a free word, everything once more, and the button. */
export function SendStep({
  elements,
  ratings,
  comment,
  busy,
  error,
  onComment,
  onOpen,
  onSend,
}: SendStepProps) {
  return (
    <>
      <PageHeader title="Periksa lalu kirim" />
      <Stack>
        <RequestErrorBanner error={error} />
        <Stack as="ol" gap="small">
          {elements.map(({ code, label }, step) => (
            <li key={code}>
              <ReviewItem label={label} answer={ratingWord(ratings[code])} onOpen={() => onOpen(step)} />
            </li>
          ))}
        </Stack>
        <TextArea
          label="Saran"
          optional
          maxLength={2000}
          value={comment}
          onChange={(event) => onComment(event.target.value)}
          error={fieldError(error, 'comment')}
        />
        <Button wide busy={busy} onClick={onSend}>
          Kirim survei
        </Button>
      </Stack>
    </>
  );
}

const ratingWord = (value: number | undefined): string | undefined =>
  RATINGS.find((rating) => rating.value === String(value))?.label;
