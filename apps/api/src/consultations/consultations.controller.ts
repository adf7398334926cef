import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AvailabilityService } from './availability.service.js';
import { BookingsService } from './bookings.service.js';
import { CasesService } from './cases.service.js';

const mine =
  (actor: Actor) =>
  ({ accountId }: { readonly accountId: string }): boolean =>
    accountId === actor.accountId;

/** What a learner does: look for a time, book, move, cancel, tick off. */
@Controller()
export class ConsultationsController {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly bookings: BookingsService,
    private readonly cases: CasesService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /consultations/services', allow.signedIn)
  services(): Promise<RouteOutput<'GET /consultations/services'>> {
    return this.availability.services();
  }

  @Route('GET /consultations/services/:id/slots', allow.signedIn)
  slots(
    @Input() { params, query }: Input<'GET /consultations/services/:id/slots'>,
  ): Promise<RouteOutput<'GET /consultations/services/:id/slots'>> {
    return this.availability.slots(params.id, query);
  }

  @Route('GET /me/consultations', allow.roles('peserta'))
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/consultations'>> {
    return this.cases.mine(actor);
  }

  @Route('POST /consultations', allow.roles('peserta'))
  async book(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /consultations'>,
  ): Promise<RouteOutput<'POST /consultations'>> {
    await this.limits.consume('consultation_account', actor.accountId);
    return this.bookings.book(actor, body);
  }

  @Route('POST /me/consultations/:id/move', allow.roles('peserta'))
  async move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /me/consultations/:id/move'>,
  ): Promise<RouteOutput<'POST /me/consultations/:id/move'>> {
    await this.limits.consume('consultation_account', actor.accountId);
    return this.bookings.move(actor, params.id, body, mine(actor));
  }

  @Route('POST /me/consultations/:id/cancel', allow.roles('peserta'))
  cancel(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /me/consultations/:id/cancel'>,
  ): Promise<RouteOutput<'POST /me/consultations/:id/cancel'>> {
    return this.bookings.cancel(actor, params.id, body.reason, mine(actor));
  }

  @Route('POST /me/consultation-actions/:id', allow.roles('peserta'))
  tick(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /me/consultation-actions/:id'>,
  ): Promise<RouteOutput<'POST /me/consultation-actions/:id'>> {
    return this.cases.tick(actor, params.id, body.done);
  }
}
