import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { JobsService } from './jobs.service.js';

@Controller()
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Route('GET /manage/jobs', allow.roles('admin'))
  list(@Input() input: Input<'GET /manage/jobs'>): Promise<RouteOutput<'GET /manage/jobs'>> {
    return this.jobs.list(input.query);
  }

  @Route('POST /manage/jobs/:name/:id/retry', allow.roles('admin'))
  retry(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/jobs/:name/:id/retry'>,
  ): Promise<RouteOutput<'POST /manage/jobs/:name/:id/retry'>> {
    return this.jobs.retry(actor, input.params.name, input.params.id);
  }
}
