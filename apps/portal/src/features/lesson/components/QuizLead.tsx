import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { LessonContent } from '../api/lesson.js';

export interface QuizLeadProps {
  readonly href: string;
  readonly content: Extract<LessonContent, { kind: 'quiz' }>;
  readonly done: boolean;
}

/** What a quiz asks for, and the way to it. */
export function QuizLead({ href, content, done }: QuizLeadProps) {
  return (
    <Card>
      <Stack>
        <p>
          {content.questions} soal. Nilai lulus {content.passingScore}. Boleh dikerjakan {content.maxAttempts}{' '}
          kali.
        </p>
        <p>Setiap jawaban langsung diberi penjelasan.</p>
        <LinkButton href={href} icon="quiz" wide>
          {done ? 'Buka kuis lagi' : 'Mulai kuis'}
        </LinkButton>
      </Stack>
    </Card>
  );
}
