import { learnerPaths } from '../../../lib/learner-paths.js';
import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RichText } from '../../../ui/RichText.js';
import { Stack } from '../../../ui/Stack.js';
import type { LessonContent } from '../api/lesson.js';
import { InPersonPlan } from './InPersonPlan.js';
import { PointList } from './PointList.js';

export interface LessonBodyProps {
  readonly enrolmentId: string;
  readonly code: string;
  readonly content: LessonContent;
  readonly done: boolean;
}

/** What a lesson shows, by kind. */
export function LessonBody({ enrolmentId, code, content, done }: LessonBodyProps) {
  switch (content.kind) {
    case 'reading':
      return (
        <Stack gap="large">
          <RichText html={content.html} />
          <PointList title="Poin kunci" points={content.keyPoints} />
        </Stack>
      );
    case 'video':
      return (
        <Stack gap="large">
          <Banner title="Rekaman belum tersedia. Baca naskahnya.">
            <p>Isinya sama, dan hemat kuota.</p>
          </Banner>
          <RichText html={content.scriptHtml} />
          <PointList title="Adegan" points={content.scenes} />
        </Stack>
      );
    case 'audio':
      return (
        <Stack gap="large">
          <Banner title="Rekaman belum tersedia. Baca naskahnya." />
          <RichText html={content.scriptHtml} />
        </Stack>
      );
    case 'quiz':
      return <QuizLead href={learnerPaths.quiz(enrolmentId, code)} content={content} done={done} />;
    case 'photo_assignment':
      return (
        <Stack gap="large">
          <RichText html={content.instructionsHtml} />
          <PointList title="Periksa sebelum mengirim" points={content.checklist} />
          <LinkButton href={learnerPaths.assignment(enrolmentId, code)} icon="camera" wide>
            {done ? 'Lihat tugas' : 'Kerjakan tugas'}
          </LinkButton>
        </Stack>
      );
    case 'in_person':
      return <InPersonPlan tools={content.tools} plan={content.plan} />;
  }
}

interface QuizLeadProps {
  readonly href: string;
  readonly content: Extract<LessonContent, { kind: 'quiz' }>;
  readonly done: boolean;
}

function QuizLead({ href, content, done }: QuizLeadProps) {
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
