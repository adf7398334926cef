import { Injectable } from '@nestjs/common';
import type { LearningEvent } from '@sinau/contracts/learning.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { CoursesService } from '../courses/courses.service.js';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { findOpenAttemptId } from './attempts.queries.js';
import { LearnerService, type Learner } from './learner.service.js';
import { findProgress, recordEvents } from './learning-events.queries.js';

/** Lessons of a class, and what happened while they were read, seen and heard. */
@Injectable()
export class LearningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly courses: CoursesService,
    private readonly completion: CompletionService,
  ) {}

  async lesson(
    actor: Actor,
    enrolmentId: string,
    code: string,
  ): Promise<RouteOutput<'GET /enrolments/:id/lessons/:code'>> {
    const em = this.transactions.reader;
    const learner = await this.learners.reading(em, actor, enrolmentId);
    const lesson = await this.courses.lessonOfVersion(em, learner.versionId, code);
    const progress = await findProgress(em, enrolmentId, lesson.id);
    const open = lesson.content.kind === 'quiz' && (await findOpenAttemptId(em, enrolmentId, code));
    return {
      lesson,
      done: progress?.done ?? false,
      position: progress?.position ?? 0,
      resume: progress?.resumedAt
        ? { block: progress.block, second: progress.second, at: progress.resumedAt }
        : null,
      openAttemptId: open || null,
    };
  }

  /** The same events inside the caller's transaction, for a lesson that reports by itself. */
  async note(em: EntityManager, learner: Learner, events: readonly LearningEvent[]): Promise<void> {
    await recordEvents(em, learner, events);
  }

  /** Append-only and idempotent by event id: a phone may send its batch again whenever it is unsure. */
  async record(
    actor: Actor,
    enrolmentId: string,
    events: readonly LearningEvent[],
  ): Promise<RouteOutput<'POST /enrolments/:id/events'>> {
    return this.transactions.run(async (em, ring) => {
      const learner = await this.learners.working(em, actor, enrolmentId);
      const { accepted, unknownLessons } = await recordEvents(em, learner, events);
      const known = events.filter(({ lessonCode }) => !unknownLessons.includes(lessonCode));
      // Nearly all events say where somebody is; only a finished lesson can complete the class.
      if (accepted > 0 && known.some(({ kind }) => kind === 'completed'))
        await this.completion.refresh(em, ring, enrolmentId);
      return { accepted, duplicates: known.length - accepted, unknownLessons };
    });
  }
}
