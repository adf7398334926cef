import { Card } from '../../../ui/Card.js';
import { LinkButton } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import type { EnrolmentSummary } from '../api/enrolments.js';
import { lessonHref } from '../lesson-link.js';

/** The one thing to do now: the lesson where one stopped. Nothing when there is none left. */
export function ContinueCard({ enrolment }: { readonly enrolment: EnrolmentSummary }) {
  const { id, nextLesson, courseTitle } = enrolment;
  if (!nextLesson) return null;
  return (
    <Card as="section" tone="accent" aria-labelledby="lanjutkan">
      <Stack gap="small">
        <h2 id="lanjutkan">Lanjutkan: {nextLesson.title}</h2>
        <p>
          {nextLesson.moduleTitle}. {courseTitle}.
        </p>
        <Stack narrow>
          <LinkButton href={lessonHref(id, nextLesson)} iconEnd="right" wide>
            Lanjutkan belajar
          </LinkButton>
        </Stack>
      </Stack>
    </Card>
  );
}
