import { Controller } from '@nestjs/common';
import type { Reservation, Work } from '@sinau/contracts/library.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CatalogueService } from './catalogue.service.js';
import { ReservationsService } from './reservations.service.js';

const peserta = allow.roles('peserta');

@Controller()
export class LibraryController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly reservations: ReservationsService,
  ) {}

  @Route('GET /library/works', allow.anyone)
  list(@Input() { query }: Input<'GET /library/works'>): Promise<RouteOutput<'GET /library/works'>> {
    return this.catalogue.list(query);
  }

  @Route('GET /library/works/:slug', allow.anyone)
  read(@Input() { params }: Input<'GET /library/works/:slug'>): Promise<Work> {
    return this.catalogue.read(params.slug);
  }

  @Route('GET /me/library', peserta)
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/library'>> {
    return this.reservations.mine(actor);
  }

  @Route('POST /library/works/:slug/reservations', peserta)
  reserve(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /library/works/:slug/reservations'>,
  ): Promise<Reservation> {
    return this.reservations.reserve(actor, params.slug);
  }

  @Route('DELETE /me/library/reservations/:id', peserta)
  cancel(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /me/library/reservations/:id'>,
  ): Promise<{ ok: true }> {
    return this.reservations.cancel(actor, params.id);
  }
}
