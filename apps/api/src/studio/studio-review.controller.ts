import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { ReviewComment } from '@sinau/contracts/studio-review.contract.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { VersionMove } from '@sinau/contracts/version-move.contract.js';
import type { Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CourseViewService } from './course-view.service.js';
import { PublishingService } from './publishing.service.js';
import { ReviewService } from './review.service.js';
import { authors, reviewers } from './studio.policy.js';
import { VersionMoveService } from './version-move.service.js';

@Controller()
export class StudioReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly publishing: PublishingService,
    private readonly moves: VersionMoveService,
    private readonly view: CourseViewService,
  ) {}

  @Route('GET /studio/courses/:id/comments', reviewers)
  comments(
    @Input() { params }: Input<'GET /studio/courses/:id/comments'>,
  ): Promise<RouteOutput<'GET /studio/courses/:id/comments'>> {
    return this.review.comments(params.id);
  }

  @Route('POST /studio/courses/:id/comments', reviewers)
  comment(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/comments'>,
  ): Promise<ReviewComment> {
    return this.review.comment(actor, params.id, body);
  }

  @Route('POST /studio/comments/:id/resolve', reviewers)
  resolve(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /studio/comments/:id/resolve'>,
  ): Promise<{ ok: true }> {
    return this.review.resolve(actor, params.id);
  }

  @Route('POST /studio/courses/:id/submit', authors)
  submit(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /studio/courses/:id/submit'>,
  ): Promise<StudioCourse> {
    return this.review.submit(actor, params.id);
  }

  @Route('POST /studio/courses/:id/return', reviewers)
  giveBack(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/return'>,
  ): Promise<StudioCourse> {
    return this.review.giveBack(actor, params.id, body.reason);
  }

  @Route('POST /studio/courses/:id/publish', reviewers)
  async publish(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /studio/courses/:id/publish'>,
  ): Promise<StudioCourse> {
    await this.publishing.publish(actor, params.id);
    return this.view.read(actor, params.id);
  }

  @Route('GET /studio/batches/:id/version-move', authors)
  previewMove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /studio/batches/:id/version-move'>,
  ): Promise<VersionMove> {
    return this.moves.preview(actor, params.id);
  }

  @Route('POST /studio/batches/:id/version-move', authors)
  moveVersion(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/batches/:id/version-move'>,
  ): Promise<VersionMove> {
    return this.moves.move(actor, params.id, body.to);
  }
}
