import { Injectable } from '@nestjs/common';
import type { Media } from '@sinau/contracts/media.contract.js';
import type { OfflineLesson } from '@sinau/contracts/offline.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { LearnerService } from '../learning/learner.service.js';
import { LearningService } from '../learning/learning.service.js';
import { OfflineDraws } from '../learning/offline-draws.service.js';
import { MediaLibrary } from '../media/media-library.service.js';
import * as queries from './offline.queries.js';
import { bytesOf, filesOf, mediaOf, questionsOf, versionOf } from './saved-lesson.rule.js';

/** A lesson with everything that its saved form is made of. */
interface Weighed {
  readonly lesson: queries.SavableLesson;
  readonly questions: readonly queries.QuestionText[];
  readonly media: readonly Media[];
}

/** What a device may keep of a class: the sizes before, and the lessons themselves. Tests are never given out. */
@Injectable()
export class OfflineService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly learning: LearningService,
    private readonly draws: OfflineDraws,
    private readonly assignments: AssignmentsService,
    private readonly library: MediaLibrary,
  ) {}

  async plan(actor: Actor, enrolmentId: string): Promise<RouteOutput<'GET /enrolments/:id/offline'>> {
    const em = this.transactions.reader;
    const { versionId } = await this.learners.reading(em, actor, enrolmentId);
    const weighed = await this.weigh(em, versionId);
    return {
      enrolmentId,
      courseTitle: await queries.findCourseTitle(em, versionId),
      modules: modulesOf(weighed),
    };
  }

  async lesson(
    actor: Actor,
    enrolmentId: string,
    code: string,
  ): Promise<RouteOutput<'GET /enrolments/:id/offline/lessons/:code'>> {
    const em = this.transactions.reader;
    const learner = await this.learners.reading(em, actor, enrolmentId);
    const [weighed] = await this.weigh(em, learner.versionId, code);
    const { lesson, questions, media } = orNotFound(weighed);
    const isTask = lesson.kind === 'photo_assignment';
    return {
      version: versionOf(lesson, questions, media),
      lesson: await this.learning.lesson(actor, enrolmentId, code),
      quiz: lesson.kind === 'quiz' ? await this.draws.package(em, learner, code, lesson.title) : null,
      assignment: isTask ? await this.assignments.read(actor, enrolmentId, code) : null,
      files: media.flatMap(filesOf),
    };
  }

  /** Three statements for a whole course: its lessons, its questions, its media. */
  private async weigh(em: EntityManager, versionId: string, code: string | null = null): Promise<Weighed[]> {
    const lessons = await queries.findSavable(em, versionId, code);
    const all = await queries.findQuestionTexts(em, versionId);
    const parts = lessons.map((lesson) => {
      const questions = questionsOf(lesson.content, all);
      return { lesson, questions, ids: mediaOf(lesson.content, questions) };
    });
    const described = await this.library.describe(em, [...new Set(parts.flatMap(({ ids }) => ids))]);
    const byId = new Map(described.map((media) => [media.id, media]));
    return parts.map(({ lesson, questions, ids }) => ({
      lesson,
      questions,
      media: ids.flatMap((id) => byId.get(id) ?? []),
    }));
  }
}

interface OfflineModule {
  readonly code: string;
  readonly title: string;
  readonly lessons: OfflineLesson[];
}

function modulesOf(weighed: readonly Weighed[]): OfflineModule[] {
  const modules = new Map<string, OfflineModule>();
  for (const { lesson, questions, media } of weighed) {
    const { moduleCode, moduleTitle, code, title, kind } = lesson;
    const module = modules.get(moduleCode) ?? { code: moduleCode, title: moduleTitle, lessons: [] };
    modules.set(moduleCode, module);
    const version = versionOf(lesson, questions, media);
    module.lessons.push({ code, title, kind, version, bytes: bytesOf(lesson, questions, media) });
  }
  return [...modules.values()];
}
