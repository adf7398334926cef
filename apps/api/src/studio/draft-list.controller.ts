import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { Actor } from '../http/access.js';
import { CurrentActor, Route } from '../http/route.js';
import { DraftListService } from './draft-list.service.js';
import { reviewers } from './studio.policy.js';

@Controller()
export class DraftListController {
  constructor(private readonly drafts: DraftListService) {}

  @Route('GET /studio/courses', reviewers)
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /studio/courses'>> {
    return this.drafts.list(actor);
  }
}
