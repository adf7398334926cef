import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AttendanceService } from './attendance.service.js';
import { CheckInService } from './check-in.service.js';

@Controller()
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly checkIn: CheckInService,
  ) {}

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
    return this.attendance.record(actor, input.params.id, input.body);
  }

  @Route('GET /manage/batches/:id/attendance-warnings', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  warnings(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/batches/:id/attendance-warnings'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/attendance-warnings'>> {
    return this.attendance.warnings(actor, input.params.id);
  }

  @Route('GET /manage/class-sessions/:id/check-in', allow.roles('pelatih', 'panitia', 'admin'))
  board(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/class-sessions/:id/check-in'>,
  ): Promise<RouteOutput<'GET /manage/class-sessions/:id/check-in'>> {
    return this.checkIn.board(actor, input.params.id);
  }
}
