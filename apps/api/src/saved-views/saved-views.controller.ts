import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { SavedViewsService } from './saved-views.service.js';

const office = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Route('GET /me/saved-views', office)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /me/saved-views'>,
  ): Promise<RouteOutput<'GET /me/saved-views'>> {
    return this.views.list(actor, query.table);
  }

  @Route('PUT /me/saved-views', office)
  keep(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'PUT /me/saved-views'>,
  ): Promise<RouteOutput<'PUT /me/saved-views'>> {
    return this.views.keep(actor, body);
  }

  @Route('DELETE /me/saved-views/:id', office)
  forget(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /me/saved-views/:id'>,
  ): Promise<RouteOutput<'DELETE /me/saved-views/:id'>> {
    return this.views.forget(actor, params.id);
  }
}
