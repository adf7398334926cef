import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { NotesService } from './notes.service.js';

@Controller()
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Route('GET /me/notes', allow.roles('peserta'))
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/notes'>> {
    return this.notes.list(actor);
  }

  @Route('GET /enrolments/:id/notes/:code', allow.roles('peserta'))
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id/notes/:code'>,
  ): Promise<RouteOutput<'GET /enrolments/:id/notes/:code'>> {
    return this.notes.read(actor, params.id, params.code);
  }

  @Route('PUT /enrolments/:id/notes/:code', allow.roles('peserta'))
  keep(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /enrolments/:id/notes/:code'>,
  ): Promise<RouteOutput<'PUT /enrolments/:id/notes/:code'>> {
    return this.notes.keep(actor, params.id, params.code, body);
  }
}
