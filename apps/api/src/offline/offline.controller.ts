import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { OfflineAttemptsService } from '../learning/offline-attempts.service.js';
import { OfflineService } from './offline.service.js';

type Output<K extends Parameters<typeof Route>[0]> = Promise<RouteOutput<K>>;

@Controller()
export class OfflineController {
  constructor(
    private readonly offline: OfflineService,
    private readonly attempts: OfflineAttemptsService,
  ) {}

  @Route('GET /enrolments/:id/offline', allow.roles('peserta'))
  plan(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id/offline'>,
  ): Output<'GET /enrolments/:id/offline'> {
    return this.offline.plan(actor, params.id);
  }

  @Route('GET /enrolments/:id/offline/lessons/:code', allow.roles('peserta'))
  lesson(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id/offline/lessons/:code'>,
  ): Output<'GET /enrolments/:id/offline/lessons/:code'> {
    return this.offline.lesson(actor, params.id, params.code);
  }

  @Route('POST /enrolments/:id/offline/attempts', allow.roles('peserta'))
  handIn(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /enrolments/:id/offline/attempts'>,
  ): Output<'POST /enrolments/:id/offline/attempts'> {
    return this.attempts.handIn(actor, params.id, body);
  }
}
