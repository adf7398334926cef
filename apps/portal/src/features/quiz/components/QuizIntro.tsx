import type { RequestError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Fact } from '../../../ui/Fact.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { Intro } from '../intro.js';

export interface QuizIntroProps {
  readonly intro: Intro;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onStart: () => void;
}

/** What awaits one, and the start. */
export function QuizIntro({
  intro: { title, back, facts, closed, next, openAttemptId },
  busy,
  error,
  onStart,
}: QuizIntroProps) {
  return (
    <>
      <PageHeader title={title} back={back} />
      <Stack>
        <Stack as="ul" gap="small">
          {facts.map((fact) => (
            <Fact key={fact} icon="info">
              {fact}
            </Fact>
          ))}
          <Fact icon="check">Jawaban disimpan satu per satu, juga saat sinyal hilang.</Fact>
        </Stack>
        <RequestErrorBanner error={error} />
        {closed ? (
          <>
            <Banner title={closed} />
            <LinkButton href={next.href} wide>
              {next.label}
            </LinkButton>
          </>
        ) : (
          <Button wide busy={busy} busyLabel="Menyiapkan soal…" onClick={onStart}>
            {openAttemptId ? 'Lanjutkan' : 'Mulai'}
          </Button>
        )}
      </Stack>
    </>
  );
}
