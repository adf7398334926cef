import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AgendaService } from './agenda.service.js';
import { BookingsService } from './bookings.service.js';

const STAFF = allow.roles('pelatih', 'panitia', 'admin');

/** Appointments as the office sees them. */
@Controller()
export class ManageConsultationsController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly bookings: BookingsService,
  ) {}

  @Route('GET /manage/consultations', STAFF)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/consultations'>,
  ): Promise<RouteOutput<'GET /manage/consultations'>> {
    return this.agenda.read(actor, query);
  }

  @Route('GET /manage/consultation-visits', STAFF)
  visits(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/consultation-visits'>,
  ): Promise<RouteOutput<'GET /manage/consultation-visits'>> {
    return this.agenda.list(actor, query);
  }

  @Route('POST /manage/consultations/:id/finish', STAFF)
  finish(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultations/:id/finish'>,
  ): Promise<RouteOutput<'POST /manage/consultations/:id/finish'>> {
    return this.bookings.finish(actor, params.id, body.state, this.agenda.arrangedBy(actor));
  }

  @Route('POST /manage/consultations/:id/move', STAFF)
  move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultations/:id/move'>,
  ): Promise<RouteOutput<'POST /manage/consultations/:id/move'>> {
    return this.bookings.move(actor, params.id, body, this.agenda.arrangedBy(actor));
  }

  @Route('POST /manage/consultations/:id/cancel', STAFF)
  cancel(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultations/:id/cancel'>,
  ): Promise<RouteOutput<'POST /manage/consultations/:id/cancel'>> {
    return this.bookings.cancel(actor, params.id, body.reason, this.agenda.arrangedBy(actor));
  }
}
