import { Controller, Req } from '@nestjs/common';
import type { ApplicationDocument } from '@sinau/contracts/applications.contract.js';
import type { Registered } from '@sinau/contracts/registrations.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyRequest } from 'fastify';
import { readUpload } from '../files/read-upload.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { RegistrationsService } from './registrations.service.js';

const office = allow.roles('panitia', 'admin');

@Controller()
export class RegistrationsController {
  constructor(private readonly registrations: RegistrationsService) {}

  @Route('POST /manage/batches/:id/registrations/look-up', office)
  async lookUp(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/batches/:id/registrations/look-up'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/registrations/look-up'>> {
    return { found: await this.registrations.lookUp(actor, params.id, body) };
  }

  @Route('POST /manage/batches/:id/registrations', office)
  register(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/batches/:id/registrations'>,
  ): Promise<Registered> {
    return this.registrations.register(actor, params.id, body);
  }

  @Route('GET /manage/applications/:id/registration', office)
  read(@Input() { params }: Input<'GET /manage/applications/:id/registration'>): Promise<Registered> {
    return this.registrations.read(params.id);
  }

  @Route('POST /manage/applications/:id/documents', office)
  addDocument(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'POST /manage/applications/:id/documents'>,
    @Req() request: FastifyRequest,
  ): Promise<ApplicationDocument> {
    return this.registrations.addDocument(actor, params.id, query.kind, (most) => readUpload(request, most));
  }

  @Route('POST /manage/applications/:id/send', office)
  async send(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/applications/:id/send'>,
  ): Promise<RouteOutput<'POST /manage/applications/:id/send'>> {
    await this.registrations.send(actor, params.id);
    return { ok: true };
  }
}
