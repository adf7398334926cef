import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { Steps } from '../../../ui/Progress.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { Stack } from '../../../ui/Stack.js';
import type { SurveyElement } from '../api/survey.js';
import { QUESTIONS, RATINGS } from '../words.js';

export interface ElementStepProps {
  readonly element: SurveyElement;
  /** 0-based. */
  readonly step: number;
  readonly total: number;
  /** 1–4, undefined before it was chosen. */
  readonly value: number | undefined;
  /** Address of the class, to leave the survey. */
  readonly leave: string;
  readonly onRate: (value: number) => void;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

/** One element of the survey with its four answers in words. */
export function ElementStep({
  element,
  step,
  total,
  value,
  leave,
  onRate,
  onBack,
  onNext,
}: ElementStepProps) {
  const [missing, setMissing] = useState(false);
  return (
    <>
      <PageHeader
        title={element.label}
        back={{ href: leave, label: 'Kelas' }}
        meta={<Steps label="Pertanyaan" current={step + 1} total={total} />}
      />
      <Stack>
        <RadioGroup
          label={QUESTIONS[element.code] ?? element.label}
          name={element.code}
          options={RATINGS}
          value={value === undefined ? null : String(value)}
          onChange={(chosen) => {
            setMissing(false);
            onRate(Number(chosen));
          }}
          error={missing ? 'Pilih satu jawaban dulu.' : undefined}
        />
        <Button wide iconEnd="right" onClick={() => (value === undefined ? setMissing(true) : onNext())}>
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
