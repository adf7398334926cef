import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { ScormResult } from '@sinau/contracts/scorm.contract.js';
import type { EntityManager } from 'typeorm';
import { CoursesService } from '../courses/courses.service.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound } from '../http/problem.js';
import { LearnerService, type Learner } from '../learning/learner.service.js';
import { LearningService } from '../learning/learning.service.js';
import { isDone, outcomeOf } from './cmi.rule.js';
import { PackageAddresses } from './package-address.service.js';
import { findLaunch, type Launch } from './packages.queries.js';
import * as queries from './play.queries.js';

const GET = 'GET /enrolments/:id/lessons/:code/scorm';
const PUT = 'PUT /enrolments/:id/lessons/:code/scorm';

interface Played {
  readonly learner: Learner;
  readonly lesson: { readonly id: string; readonly code: string };
  readonly passingScore: number | null;
  readonly launch: Launch;
}

const resultOf = (state: queries.State | undefined): ScormResult => ({
  score: state?.score ?? null,
  bestScore: state?.bestScore ?? null,
  done: state?.done ?? false,
});

const higher = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** Learners and their packages: where to open them, and what they report. */
@Injectable()
export class PlayService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly learning: LearningService,
    private readonly courses: CoursesService,
    private readonly completion: CompletionService,
    private readonly addresses: PackageAddresses,
  ) {}

  /** @throws Problem not_found, not_enrolled, package_not_ready */
  async open(actor: Actor, enrolmentId: string, code: string): Promise<RouteOutput<typeof GET>> {
    const em = this.transactions.reader;
    const learner = await this.learners.reading(em, actor, enrolmentId);
    const { lesson, launch, passingScore } = await this.find(em, learner, code);
    const state = await queries.findState(em, enrolmentId, lesson.id);
    const { playerUrl, launchUrl } = this.addresses.of(launch);
    return {
      title: launch.title,
      version: launch.version,
      bytes: launch.bytes,
      playerUrl,
      launchUrl,
      learnerId: this.addresses.nameFor(enrolmentId),
      // Another package could make nothing of it.
      cmi: state?.packageId === launch.id ? state.cmi : null,
      passingScore,
      result: resultOf(state),
    };
  }

  /** Idempotent by the commit's id; in any order: what arrives late moves no place and lowers no score. */
  async commit(
    actor: Actor,
    { id: enrolmentId, code }: RouteInput<typeof PUT>['params'],
    { commitId, occurredAt, cmi }: RouteInput<typeof PUT>['body'],
  ): Promise<RouteOutput<typeof PUT>> {
    return this.transactions.run(async (em, ring) => {
      const learner = await this.learners.working(em, actor, enrolmentId);
      const played = await this.find(em, learner, code);
      const lessonId = played.lesson.id;
      const isNew = await queries.insertCommit(em, { enrolmentId, id: commitId, lessonId, occurredAt });
      if (isNew) await this.keep(em, ring, played, { commitId, occurredAt, cmi });
      const { lessonsPercent } = await this.completion.refresh(em, ring, enrolmentId);
      const result = resultOf(await queries.findState(em, enrolmentId, lessonId));
      return { result, duplicate: !isNew, lessonsPercent };
    });
  }

  /** State, the same events that other lessons leave, and the lesson itself when that is what the package says. */
  private async keep(
    em: EntityManager,
    ring: Ring,
    { learner, lesson, launch, passingScore }: Played,
    { commitId, occurredAt, cmi }: RouteInput<typeof PUT>['body'],
  ): Promise<void> {
    const { enrolmentId } = learner;
    const { position, score, ...outcome } = outcomeOf(launch.version, cmi);
    const before = await queries.findState(em, enrolmentId, lesson.id);
    await queries.saveState(em, {
      enrolmentId,
      lessonId: lesson.id,
      packageId: launch.id,
      cmi,
      score,
      bestScore: higher(score, before?.bestScore ?? null),
      occurredAt,
    });
    const done = isDone({ position, score, ...outcome }, passingScore);
    const kind = done ? ('completed' as const) : ('position' as const);
    await this.learning.note(em, learner, [
      { id: commitId, lessonCode: lesson.code, kind, position, occurredAt },
    ]);
    if (done) await this.learners.finishLesson(em, ring, learner, lesson.id);
  }

  private async find(em: EntityManager, learner: Learner, code: string): Promise<Played> {
    const lesson = await this.courses.lessonOfVersion(em, learner.versionId, code);
    const { content } = lesson;
    if (content.kind !== 'scorm') throw notFound();
    const launch = await findLaunch(em, content.packageId);
    if (!launch) throw new Problem('package_not_ready');
    return { learner, lesson, launch, passingScore: content.passingScore };
  }
}
