import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../lib/api-errors.js';
import { AnswerOutbox, type Choices } from './answer-outbox.js';
import { saveAnswer, type Attempt, type Feedback } from './api/attempt.js';
import { useDrafts } from './use-drafts.js';

export type SaveState = 'saved' | 'saving' | 'waiting';

export interface Answers {
  readonly choices: Choices;
  readonly feedback: Readonly<Record<string, Feedback>>;
  readonly state: SaveState;
  /** The API refused an answer, for instance because the time is over. */
  readonly refusal: ApiError | null;
  /** Answers that are not whole or not given yet; they stay on this device. */
  readonly drafts: Choices;
  /** Keeps what is being written or chosen, so that a reload does not lose it. */
  readonly draft: (question: string, choice: readonly string[]) => void;
  /** Keeps a whole answer on the device and sends it, typed ones (`soon`) after a pause. */
  readonly answer: (question: string, choice: readonly string[], when?: 'now' | 'soon') => void;
  /** Sends what waits. @returns whether everything has arrived */
  readonly flush: () => Promise<boolean>;
}

const RETRY_MS = 15_000;
const PAUSE_MS = 900;

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
  const { drafts, draft } = useDrafts(attempt.id);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const answer: Answers['answer'] = (question, choice, when = 'now') => {
    setChoices((before) => ({ ...before, [question]: choice }));
    draft(question, null);
    outbox.put(question, choice);
    clearTimeout(pause.current);
    if (when === 'now') void flush();
    else pause.current = setTimeout(() => void flush(), PAUSE_MS);
  };
  return { choices, drafts, feedback, state, refusal, draft, answer, flush };
}

const choicesOf = ({ questions }: Attempt): Choices =>
  Object.fromEntries(
    questions.filter(({ choice }) => choice.length > 0).map(({ code, choice }) => [code, choice]),
  );

const feedbackOf = ({ questions }: Attempt): Record<string, Feedback> =>
  Object.fromEntries(questions.flatMap(({ code, feedback }) => (feedback ? [[code, feedback]] : [])));
