import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { StaffPeopleService } from './staff-people.service.js';
import { ViewingService } from './viewing.service.js';

const admins = allow.roles('admin');

@Controller()
export class StaffPeopleController {
  constructor(
    private readonly people: StaffPeopleService,
    private readonly viewing: ViewingService,
  ) {}

  @Route('GET /manage/accounts/:id', admins)
  detail(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/accounts/:id'>,
  ): Promise<RouteOutput<'GET /manage/accounts/:id'>> {
    return this.people.detail(actor, params.id);
  }

  @Route('PUT /manage/accounts/:id/grants', admins)
  setGrants(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/accounts/:id/grants'>,
  ): Promise<RouteOutput<'PUT /manage/accounts/:id/grants'>> {
    return this.people.setGrants(actor, params.id, body.grants);
  }

  @Route('DELETE /manage/accounts/:id/sessions/:session', admins)
  endSession(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/accounts/:id/sessions/:session'>,
  ): Promise<RouteOutput<'DELETE /manage/accounts/:id/sessions/:session'>> {
    return this.people.endSession(actor, params.id, params.session);
  }

  @Route('POST /manage/accounts/:id/view', admins)
  view(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/accounts/:id/view'>,
  ): Promise<RouteOutput<'POST /manage/accounts/:id/view'>> {
    return this.viewing.start(actor, params.id, body.reason);
  }

  @Route('POST /me/viewing/end', allow.signedIn)
  endViewing(@CurrentActor() actor: Actor): Promise<RouteOutput<'POST /me/viewing/end'>> {
    return this.viewing.end(actor);
  }
}
