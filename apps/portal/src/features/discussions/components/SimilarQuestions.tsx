import { useEffect, useState } from 'react';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { useSimilar } from '../api/questions.js';
import { Answers, QuestionText } from './QuestionText.js';

/** A pause in writing after which it is worth looking. */
const IDLE_MS = 700;

/** "Sudah pernah ditanyakan?": perhaps the answer is there already. Says nothing when it finds nothing. */
export function SimilarQuestions({
  enrolmentId,
  text,
}: {
  readonly enrolmentId: string;
  readonly text: string;
}) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), IDLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useSimilar(enrolmentId, settled);
  const items = text === '' ? [] : (data?.items ?? []);
  return (
    <div role="status">
      {items.length > 0 && (
        <Stack gap="small">
          <p>
            <strong>Sudah pernah ditanyakan?</strong>
          </p>
          {items.map((question) => (
            <Disclosure
              key={question.id}
              summary={`${question.text}${question.answers.length > 0 ? ' (sudah dijawab)' : ''}`}
            >
              <Stack gap="small">
                <QuestionText question={question} />
                <Answers answers={question.answers} />
              </Stack>
            </Disclosure>
          ))}
        </Stack>
      )}
    </div>
  );
}
