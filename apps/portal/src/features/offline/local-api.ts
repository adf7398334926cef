import { OfflineError } from '../../lib/api-errors.js';
import { toPath, type RawRequest } from '../../lib/api.js';
import type { ResponseOf } from '../../lib/api-types.js';
import type { LocalApi, LocalRead } from '../../lib/local-api.js';
import { eventQueue, type LearningEvent } from '../lesson/event-queue.js';
import { queue } from './device.js';
import { deviceStore } from './idb-store.js';
import { LocalQuizzes, toHanded, viewOf } from './local-quiz.js';
import { keepMarks, markEnrolment, markLesson, marksOf } from './marks.js';
import { OWNER_KEY, type OfflineStore } from './offline-store.js';
import type { OutboxItem } from './types.js';

type Ask = () => Promise<unknown>;
type Me = ResponseOf<'GET /me'>;

/** A signal that answers neither yes nor no: after this the device decides. */
const PATIENCE_MS = 4000;

/** Answers from what this device saved: first look there, refresh behind; quizzes are done here altogether. */
export class DeviceApi implements LocalApi {
  private readonly quizzes: LocalQuizzes;

  constructor(
    private readonly store: OfflineStore,
    private readonly send: (item: OutboxItem) => Promise<void>,
  ) {
    this.quizzes = new LocalQuizzes(store);
  }

  async read(key: string, request: RawRequest, how: LocalRead): Promise<unknown> {
    if (key === 'GET /me') return this.me(how.ask);
    if (key === 'GET /attempts/:id') return this.attempt(request, how.ask);
    const path = toPath(key.split(' ')[1] ?? '', request);
    const saved = await this.store.get('answers', path);
    if (!saved) return how.ask();
    const marked = (body: unknown) => this.marked(key, request, body);
    const fresh = async () => {
      const body = await how.ask();
      await this.store.put('answers', path, { path, body, at: new Date().toISOString() });
      return marked(body);
    };
    if (!how.known) {
      void fresh().then(how.onFresh, how.onError);
      return marked(saved.body);
    }
    if (!navigator.onLine) return marked(saved.body);
    return fresh().catch((error: unknown) => {
      if (error instanceof OfflineError) return marked(saved.body);
      throw error;
    });
  }

  async write(key: string, request: RawRequest, ask: Ask): Promise<unknown> {
    const { id = '', code = '', question = '' } = (request.params ?? {}) as Record<string, string>;
    switch (key) {
      case 'POST /enrolments/:id/quizzes/:code/attempts':
        return (await this.quizzes.start(id, code)) ?? ask();
      case 'GET /attempts/:id':
        return this.attempt(request, ask);
      case 'PUT /attempts/:id/answers/:question': {
        if (!(await this.quizzes.find(id))) return ask();
        const { choice } = request.body as { choice: string[] };
        return this.quizzes.answer(id, question, choice);
      }
      case 'POST /attempts/:id/submit':
        return (await this.quizzes.find(id)) ? this.submit(id) : ask();
      case 'POST /enrolments/:id/events': {
        const answer = await ask();
        await keepMarks(this.store, id, (request.body as { events: LearningEvent[] }).events);
        return answer;
      }
      default:
        return ask();
    }
  }

  private async attempt({ params = {} }: RawRequest, ask: Ask): Promise<unknown> {
    const attempt = await this.quizzes.find(String(params.id));
    return attempt ? viewOf(attempt) : ask();
  }

  private async submit(id: string): Promise<unknown> {
    const attempt = await this.quizzes.submit(id);
    const { enrolmentId, code, quiz, result } = attempt;
    if (!result) {
      const createdAt = attempt.submittedAt ?? '';
      const body = toHanded(attempt);
      await this.send({ kind: 'attempt', id, enrolmentId, code, title: quiz.title, createdAt, body });
    }
    return viewOf(attempt);
  }

  /** Who is signed in is the API's to say; without a signal it is who saved lessons here. */
  private async me(ask: Ask): Promise<unknown> {
    const owner = await this.store.get('owner', OWNER_KEY);
    if (!owner) return ask();
    const known: Me = {
      account: {
        id: owner.accountId,
        name: owner.firstName,
        roles: ['peserta'],
        profileComplete: true,
        unread: 0,
      },
      developmentOutbox: false,
      viewing: null,
    };
    if (!navigator.onLine) return known;
    const late = new Promise((resolve) => setTimeout(() => resolve(known), PATIENCE_MS));
    const answer = ask().catch((error: unknown) => {
      if (error instanceof OfflineError) return known;
      throw error;
    });
    return Promise.race([answer, late]);
  }

  private async marked(key: string, { params = {} }: RawRequest, body: unknown): Promise<unknown> {
    const { id = '', code = '' } = params as Record<string, string>;
    if (key === 'GET /enrolments/:id') {
      const marks = await marksOf(this.store, id, eventQueue.pending());
      return marks.size > 0 ? markEnrolment(body as ResponseOf<'GET /enrolments/:id'>, marks) : body;
    }
    if (key === 'GET /enrolments/:id/lessons/:code') {
      const marks = await marksOf(this.store, id, eventQueue.pending());
      return markLesson(body as ResponseOf<'GET /enrolments/:id/lessons/:code'>, marks.get(code));
    }
    return body;
  }
}

export const deviceApi = new DeviceApi(deviceStore, queue);
