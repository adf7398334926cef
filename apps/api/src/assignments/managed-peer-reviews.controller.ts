import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ManagedPeerReviewsService } from './managed-peer-reviews.service.js';

const graders = allow.roles('pelatih', 'admin');

@Controller()
export class ManagedPeerReviewsController {
  constructor(private readonly reviews: ManagedPeerReviewsService) {}

  @Route('GET /manage/peer-reviews', graders)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/peer-reviews'>,
  ): Promise<RouteOutput<'GET /manage/peer-reviews'>> {
    return this.reviews.list(actor, query);
  }

  @Route('PUT /manage/peer-reviews/:id', graders)
  setHidden(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/peer-reviews/:id'>,
  ): Promise<{ ok: true }> {
    return this.reviews.setHidden(actor, params.id, body.hidden);
  }
}
