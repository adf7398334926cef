import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AttendanceService } from './attendance.service.js';
import { ClassSessionsService } from './class-sessions.service.js';

const managers = allow.roles('panitia', 'admin');

@Controller()
export class ClassSessionsController {
  constructor(
    private readonly sessions: ClassSessionsService,
    private readonly attendance: AttendanceService,
  ) {}

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

  @Route('DELETE /manage/class-sessions/:id', managers)
  remove(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'DELETE /manage/class-sessions/:id'>,
  ): Promise<RouteOutput<'DELETE /manage/class-sessions/:id'>> {
    return this.sessions.remove(actor, input.params.id);
  }

  @Route('GET /manage/class-sessions/:id/attendance', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  list(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/class-sessions/:id/attendance'>,
  ): Promise<RouteOutput<'GET /manage/class-sessions/:id/attendance'>> {
    return this.attendance.list(actor, input.params.id);
  }

  @Route('PUT /manage/class-sessions/:id/attendance', allow.roles('pelatih', 'panitia', 'admin'))
  record(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /manage/class-sessions/:id/attendance'>,
  ): Promise<RouteOutput<'PUT /manage/class-sessions/:id/attendance'>> {
    return this.attendance.record(actor, input.params.id, input.body.items);
  }
}
