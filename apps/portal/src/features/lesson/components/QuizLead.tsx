import { learnerPaths } from '../../../lib/learner-paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { useLesson, type LessonContent } from '../api/lesson.js';

export interface QuizLeadProps {
  readonly enrolmentId: string;
  readonly code: string;
  readonly content: Extract<LessonContent, { kind: 'quiz' }>;
  readonly done: boolean;
}

/** What a quiz asks for, and the way to it. */
export function QuizLead({ enrolmentId, code, content, done }: QuizLeadProps) {
  const open = useLesson(enrolmentId, code).data?.openAttemptId;
  return (
    <Card>
      <Stack>
        <p>
          {content.questions} soal. Nilai lulus {content.passingScore}. Boleh dikerjakan {content.maxAttempts}{' '}
          kali.
        </p>
        <p>Setiap jawaban langsung diberi penjelasan.</p>
        <LinkButton href={learnerPaths.quiz(enrolmentId, code)} icon="quiz" wide>
          {open ? 'Lanjutkan kuis' : done ? 'Buka kuis lagi' : 'Mulai kuis'}
        </LinkButton>
      </Stack>
    </Card>
  );
}
