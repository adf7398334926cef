import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { AccessTrail } from '../trail/access-trail.service.js';
import { ConsentsService } from './consents.service.js';

const officers = allow.roles('panitia', 'dinas', 'admin');

@Controller()
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly trail: AccessTrail,
  ) {}

  @Route('GET /me/consents', allow.signedIn)
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/consents'>> {
    return this.consents.list(actor.accountId);
  }

  @Route('POST /me/consents', allow.roles('peserta'))
  change(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /me/consents'>,
  ): Promise<RouteOutput<'POST /me/consents'>> {
    return this.consents.change(actor, actor.accountId, body);
  }

  @Route('GET /me/personal-data-views', allow.signedIn)
  views(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /me/personal-data-views'>,
  ): Promise<RouteOutput<'GET /me/personal-data-views'>> {
    return this.trail.list(actor.accountId, query, false);
  }

  @Route('GET /manage/data-subjects', officers)
  search(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/data-subjects'>,
  ): Promise<RouteOutput<'GET /manage/data-subjects'>> {
    return this.consents.search(actor, query);
  }

  @Route('GET /manage/data-subjects/:id', officers)
  subject(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/data-subjects/:id'>,
  ): Promise<RouteOutput<'GET /manage/data-subjects/:id'>> {
    return this.consents.subject(actor, params.id);
  }

  @Route('POST /manage/data-subjects/:id/consents', officers)
  record(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/data-subjects/:id/consents'>,
  ): Promise<RouteOutput<'POST /manage/data-subjects/:id/consents'>> {
    return this.consents.change(actor, params.id, body);
  }
}
