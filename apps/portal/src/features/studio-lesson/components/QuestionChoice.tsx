import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../ui/Skeleton.js';
import { useLessonThings } from '../lesson-things.js';

const QuestionPicker = lazy(async () => {
  const { QuestionPicker: Picker } = await import('../../bank/QuestionPicker.js');
  return { default: Picker };
});

/** One question of the course's bank. */
export function QuestionChoice({ onPick }: { readonly onPick: (code: string) => void }) {
  const { courseId } = useLessonThings();
  return (
    <Suspense fallback={<Skeleton />}>
      <QuestionPicker
        courseId={courseId}
        value={[]}
        onChange={([code]) => code !== undefined && onPick(code)}
      />
    </Suspense>
  );
}

interface QuestionsFieldProps {
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Any number of questions, in the order in which they are asked. */
export function QuestionsField({ value, onChange }: QuestionsFieldProps) {
  const { courseId } = useLessonThings();
  return (
    <Suspense fallback={<Skeleton />}>
      <QuestionPicker courseId={courseId} multiple value={value} onChange={onChange} />
    </Suspense>
  );
}
