import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ClassSessionsService } from './class-sessions.service.js';

const managers = allow.roles('panitia', 'admin');

@Controller()
export class ClassSessionsController {
  constructor(private readonly sessions: ClassSessionsService) {}

  @Route('POST /manage/batches/:id/sessions', managers)
  add(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/sessions'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/sessions'>> {
    return this.sessions.add(actor, input.params.id, input.body);
  }

  @Route('PUT /manage/class-sessions/:id', managers)
  change(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /manage/class-sessions/:id'>,
  ): Promise<RouteOutput<'PUT /manage/class-sessions/:id'>> {
    return this.sessions.change(actor, input.params.id, input.body);
  }

  @Route('POST /manage/class-sessions/:id/cancel', managers)
  cancel(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/class-sessions/:id/cancel'>,
  ): Promise<RouteOutput<'POST /manage/class-sessions/:id/cancel'>> {
    return this.sessions.cancel(actor, input.params.id, input.body.reason);
  }

  @Route('DELETE /manage/class-sessions/:id', managers)
  remove(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'DELETE /manage/class-sessions/:id'>,
  ): Promise<RouteOutput<'DELETE /manage/class-sessions/:id'>> {
    return this.sessions.remove(actor, input.params.id);
  }
}
