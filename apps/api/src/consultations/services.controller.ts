import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ServicesService } from './services.service.js';

const ORGANISERS = allow.roles('panitia', 'admin');
type ManagedService = RouteOutput<'PUT /manage/consultation-services/:id'>;

/** What the centre advises on. */
@Controller()
export class ServicesController {
  constructor(private readonly services: ServicesService) {}

  @Route('GET /manage/consultation-services', ORGANISERS)
  list(): Promise<{ items: ManagedService[] }> {
    return this.services.list();
  }

  @Route('POST /manage/consultation-services', ORGANISERS)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/consultation-services'>,
  ): Promise<ManagedService> {
    return this.services.add(actor, body);
  }

  @Route('PUT /manage/consultation-services/:id', ORGANISERS)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/consultation-services/:id'>,
  ): Promise<ManagedService> {
    return this.services.change(actor, params.id, body);
  }
}
