import { randomUUID } from 'node:crypto';
import type { OfflineQuestion } from '@sinau/contracts/offline.contract.js';
import { openClassroom, type Classroom } from './classroom.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

export const PLAN = 'GET /enrolments/:id/offline';
export const LESSON = 'GET /enrolments/:id/offline/lessons/:code';
/** A lesson with a photo task. */
export const TASK = 'DK-1-6';

export interface OfflineClass extends Classroom {
  /** Code of the first lesson that is a quiz. */
  readonly quizCode: string;
}

export async function openOfflineClass(api: TestApi): Promise<OfflineClass> {
  const classroom = await openClassroom(api, 'desain-kemasan');
  const [quiz] = await api.query<{ code: string }>(
    `select code from lessons where version_id = $1 and kind = 'quiz' order by ordinal limit 1`,
    [classroom.versionId],
  );
  return { ...classroom, quizCode: quiz?.code ?? '' };
}

/** A lesson as a device keeps it. */
export const saved = async (who: SignedIn, id: string, code: string) =>
  (await who.call(LESSON, { params: { id, code } })).body;

/** What a device sends: right answers for the first `right` questions, wrong ones for the rest. */
export function handed(
  lessonCode: string,
  questions: readonly OfflineQuestion[],
  right = Infinity,
  number = 1,
) {
  const wrong = ({ options, key }: OfflineQuestion) =>
    options
      .filter((one) => !key.includes(one.id))
      .map((one) => one.id)
      .slice(0, 1);
  return {
    id: randomUUID(),
    lessonCode,
    number,
    startedAt: '2026-11-20T02:00:00Z',
    finishedAt: '2026-11-20T02:05:00Z',
    answers: questions.map((question, index) => ({
      question: question.code,
      choice: index < right ? question.key : wrong(question),
      answeredAt: '2026-11-20T02:01:00Z',
    })),
  };
}
