import { useCallback, useEffect, useState } from 'react';
import type { ApiError } from '../../lib/api-errors.js';
import { AnswerOutbox, type Choices } from './answer-outbox.js';
import { saveAnswer, type Attempt, type Feedback } from './api/attempt.js';

export type SaveState = 'saved' | 'saving' | 'waiting';

export interface Answers {
  readonly choices: Choices;
  readonly feedback: Readonly<Record<string, Feedback>>;
  readonly state: SaveState;
  /** The API refused an answer, for instance because the time is over. */
  readonly refusal: ApiError | null;
  /** Keeps an answer on the device and sends it. An empty choice is not an answer. */
  readonly answer: (question: string, choice: readonly string[]) => void;
  /** Sends what waits. @returns whether everything has arrived */
  readonly flush: () => Promise<boolean>;
}

const RETRY_MS = 15_000;

/** The answers of one attempt: those the API has, and those that still wait on this device. */
export function useAnswers(attempt: Attempt): Answers {
  const [feedback, setFeedback] = useState(() => feedbackOf(attempt));
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const [outbox] = useState(
    () =>
      new AnswerOutbox(attempt.id, (question, choice) => saveAnswer(attempt.id, question, choice), {
        onSaved: (question, told) => told && setFeedback((before) => ({ ...before, [question]: told })),
        onRefused: setRefusal,
      }),
  );
  const [choices, setChoices] = useState<Choices>(() => ({ ...choicesOf(attempt), ...outbox.pending() }));
  const flush = useCallback(async () => {
    if (Object.keys(outbox.pending()).length === 0) return true;
    setState('saving');
    const done = await outbox.flush();
    setState(done ? 'saved' : 'waiting');
    return done;
  }, [outbox]);
  useEffect(() => {
    const send = () => void flush();
    send();
    addEventListener('online', send);
    const timer = setInterval(send, RETRY_MS);
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [flush]);
  const answer = (question: string, choice: readonly string[]) => {
    setChoices((before) => ({ ...before, [question]: choice }));
    if (choice.length === 0) return;
    outbox.put(question, choice);
    void flush();
  };
  return { choices, feedback, state, refusal, answer, flush };
}

const choicesOf = ({ questions }: Attempt): Choices =>
  Object.fromEntries(
    questions.filter(({ choice }) => choice.length > 0).map(({ code, choice }) => [code, choice]),
  );

const feedbackOf = ({ questions }: Attempt): Record<string, Feedback> =>
  Object.fromEntries(questions.flatMap(({ code, feedback }) => (feedback ? [[code, feedback]] : [])));
