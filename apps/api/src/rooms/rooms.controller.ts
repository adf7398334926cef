import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { RoomsService } from './rooms.service.js';
import { ScheduleService } from './schedule.service.js';

const managers = allow.roles('panitia', 'admin');
const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: RoomsService,
    private readonly schedule: ScheduleService,
  ) {}

  @Route('GET /manage/rooms', staff)
  list(): Promise<RouteOutput<'GET /manage/rooms'>> {
    return this.rooms.list();
  }

  @Route('PUT /manage/rooms/:id', managers)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/rooms/:id'>,
  ): Promise<RouteOutput<'PUT /manage/rooms/:id'>> {
    return this.rooms.change(actor, params.id, body);
  }

  @Route('POST /manage/room-occupations', managers)
  occupy(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/room-occupations'>,
  ): Promise<RouteOutput<'POST /manage/room-occupations'>> {
    return this.rooms.occupy(actor, body);
  }

  @Route('DELETE /manage/room-occupations/:id', managers)
  release(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/room-occupations/:id'>,
  ): Promise<RouteOutput<'DELETE /manage/room-occupations/:id'>> {
    return this.rooms.release(actor, params.id);
  }

  @Route('GET /manage/schedule', staff)
  read(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/schedule'>,
  ): Promise<RouteOutput<'GET /manage/schedule'>> {
    return this.schedule.list(actor, query);
  }

  @Route('GET /manage/schedule/free-slots', managers)
  freeSlots(
    @Input() { query }: Input<'GET /manage/schedule/free-slots'>,
  ): Promise<RouteOutput<'GET /manage/schedule/free-slots'>> {
    return this.schedule.freeSlots(query);
  }
}
