import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { Steps } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { QUESTIONS, type QuestionProps } from './Questions.js';

interface QuestionStepProps extends QuestionProps {
  /** 0-based. */
  readonly step: number;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Takes over everything that was said the last time; undefined: nothing was. */
  readonly onSame: (() => void) | undefined;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

/** One question with the way on. */
export function QuestionStep({ step, lead, back, onSame, onBack, onNext, ...question }: QuestionStepProps) {
  const asked = QUESTIONS[step];
  if (!asked) return null;
  return (
    <>
      <PageHeader
        title={asked.title}
        lead={lead}
        back={back}
        meta={<Steps label="Pertanyaan" current={step + 1} total={QUESTIONS.length} />}
      />
      <Stack narrow>
        {onSame && (
          <Button variant="secondary" wide icon="refresh" onClick={onSame}>
            Sama seperti dulu
          </Button>
        )}
        <asked.Field {...question} />
        <Button wide iconEnd="right" onClick={onNext}>
          Lanjut
        </Button>
        {onBack && (
          <Button variant="secondary" wide icon="left" onClick={onBack}>
            Sebelumnya
          </Button>
        )}
      </Stack>
    </>
  );
}
