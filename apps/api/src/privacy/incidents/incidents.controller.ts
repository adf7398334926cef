import { Controller, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { IncidentLetters } from './incident-letters.service.js';
import { IncidentsService } from './incidents.service.js';

const admins = allow.roles('admin');

@Controller()
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly letters: IncidentLetters,
  ) {}

  @Route('GET /me/incidents', allow.signedIn)
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/incidents'>> {
    return this.incidents.mine(actor);
  }

  @Route('GET /manage/incidents', admins)
  list(@Input() { query }: Input<'GET /manage/incidents'>): Promise<RouteOutput<'GET /manage/incidents'>> {
    return this.incidents.list(query);
  }

  @Route('POST /manage/incidents', admins)
  open(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/incidents'>,
  ): Promise<RouteOutput<'POST /manage/incidents'>> {
    return this.incidents.open(actor, body);
  }

  @Route('GET /manage/incidents/:id', admins)
  detail(
    @Input() { params }: Input<'GET /manage/incidents/:id'>,
  ): Promise<RouteOutput<'GET /manage/incidents/:id'>> {
    return this.incidents.detail(params.id);
  }

  @Route('GET /manage/incidents/:id/letter', admins)
  async letter(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/incidents/:id/letter'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const pdf = await this.letters.pdf(actor, params.id);
    void reply.headers({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="surat-pemberitahuan-insiden.pdf"',
    });
    return pdf;
  }

  @Route('PUT /manage/incidents/:id', admins)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/incidents/:id'>,
  ): Promise<RouteOutput<'PUT /manage/incidents/:id'>> {
    return this.incidents.change(actor, params.id, body);
  }

  @Route('GET /manage/incidents/:id/people', admins)
  people(
    @Input() { params, query }: Input<'GET /manage/incidents/:id/people'>,
  ): Promise<RouteOutput<'GET /manage/incidents/:id/people'>> {
    return this.incidents.people(params.id, query);
  }

  @Route('POST /manage/incidents/:id/people', admins)
  addPeople(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/incidents/:id/people'>,
  ): Promise<RouteOutput<'POST /manage/incidents/:id/people'>> {
    return this.incidents.addPeople(actor, params.id, body);
  }

  @Route('POST /manage/incidents/:id/tell', admins)
  tell(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/incidents/:id/tell'>,
  ): Promise<RouteOutput<'POST /manage/incidents/:id/tell'>> {
    return this.incidents.tell(actor, params.id);
  }

  @Route('POST /manage/incidents/:id/authority-told', admins)
  authorityTold(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/incidents/:id/authority-told'>,
  ): Promise<RouteOutput<'POST /manage/incidents/:id/authority-told'>> {
    return this.incidents.authorityTold(actor, params.id);
  }

  @Route('POST /manage/incidents/:id/close', admins)
  close(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/incidents/:id/close'>,
  ): Promise<RouteOutput<'POST /manage/incidents/:id/close'>> {
    return this.incidents.close(actor, params.id, body.lessons);
  }
}
