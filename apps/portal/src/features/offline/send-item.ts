import { toPath } from '../../lib/to-path.js';
import { toApiError } from '../../lib/api-errors.js';
import { browserTransport } from '../../lib/transport.js';
import { lessonKey, type OfflineStore } from './offline-store.js';
import type { SendItem } from './outbox.js';
import type { HandInResult, OutboxItem } from './types.js';

/** Sends the items of the outbox by the API's routes, from a page or from the service worker. */
export const itemSender =
  (store: OfflineStore): SendItem =>
  (item) => {
    switch (item.kind) {
      case 'attempt':
        return sendAttempt(store, item);
      case 'photo':
        return sendPhoto(item);
      case 'assignment':
        return sendAssignment(store, item);
      case 'question':
        return sendQuestion(item);
      case 'scorm':
        return sendScorm(item);
    }
  };

async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await browserTransport(method, path, body);
  if (answer.status >= 400) throw toApiError(answer.status, answer.body);
  return answer.body as Answer;
}

type Of<Kind extends OutboxItem['kind']> = Extract<OutboxItem, { kind: Kind }>;

async function sendAttempt(store: OfflineStore, item: Of<'attempt'>): Promise<string | undefined> {
  const { enrolmentId, code, id, body } = item;
  const path = toPath('/enrolments/:id/offline/attempts', { params: { id: enrolmentId } });
  const result = await request<HandInResult>('POST', path, body);
  const attempt = await store.get('attempts', id);
  if (attempt) await store.put('attempts', id, { ...attempt, result });
  if (result.counted && attempt && (result.passed || attempt.number >= attempt.quiz.maxAttempts))
    await markDone(store, enrolmentId, code);
  if (!result.counted) await forgetQuiz(store, enrolmentId, code);
  return result.counted ? undefined : result.detail;
}

/** What was saved of a quiz whose attempt does not count is of no use any more: it is done with a signal, or saved anew. */
async function forgetQuiz(store: OfflineStore, enrolmentId: string, code: string): Promise<void> {
  const key = lessonKey(enrolmentId, code);
  const saved = await store.get('lessons', key);
  if (saved) await store.put('lessons', key, { ...saved, version: '', quiz: null });
}

async function sendPhoto({ enrolmentId, code, id, blob }: Of<'photo'>): Promise<undefined> {
  const form = new FormData();
  form.append('file', blob, 'foto.jpg');
  const params = { id: enrolmentId, code };
  await request(
    'POST',
    toPath('/enrolments/:id/assignments/:code/files', { params, query: { deviceId: id } }),
    form,
  );
}

/** The words first, then the hand-in: sending what was already sent gives the same answer. */
async function sendAssignment(store: OfflineStore, item: Of<'assignment'>): Promise<undefined> {
  const { enrolmentId, code, text, final } = item;
  const params = { id: enrolmentId, code };
  if (text !== '')
    await request('PUT', toPath('/enrolments/:id/assignments/:code/draft', { params }), { text });
  await request('POST', toPath('/enrolments/:id/assignments/:code/send', { params }));
  if (!final) await markDone(store, enrolmentId, code);
}

/** What a package has said: in any order, the newest counts. */
async function sendScorm({ enrolmentId, code, body }: Of<'scorm'>): Promise<undefined> {
  const params = { id: enrolmentId, code };
  await request('PUT', toPath('/enrolments/:id/lessons/:code/scorm', { params }), body);
}

/** Its id is the device's, so the same question twice is one. */
async function sendQuestion({ enrolmentId, id, code, text }: Of<'question'>): Promise<undefined> {
  const path = toPath('/enrolments/:id/questions', { params: { id: enrolmentId } });
  await request('POST', path, { id, lessonCode: code, text });
}

async function markDone(store: OfflineStore, enrolmentId: string, code: string): Promise<void> {
  const key = lessonKey(enrolmentId, code);
  const before = await store.get('marks', key);
  await store.put('marks', key, { enrolmentId, code, resume: null, ...before, done: true, position: 1 });
}
