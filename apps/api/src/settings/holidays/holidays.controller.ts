import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { HolidaysDesk } from './holidays-desk.service.js';

const admin = allow.roles('admin');

@Controller()
export class HolidaysController {
  constructor(private readonly holidays: HolidaysDesk) {}

  /** Whoever plans needs them. */
  @Route('GET /manage/holidays', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/holidays'>,
  ): Promise<RouteOutput<'GET /manage/holidays'>> {
    return this.holidays.list(actor, query.year);
  }

  @Route('PUT /manage/holidays/:day', admin)
  put(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/holidays/:day'>,
  ): Promise<RouteOutput<'PUT /manage/holidays/:day'>> {
    return this.holidays.put(actor, { ...params, ...body });
  }

  @Route('DELETE /manage/holidays/:day', admin)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/holidays/:day'>,
  ): Promise<RouteOutput<'DELETE /manage/holidays/:day'>> {
    return this.holidays.remove(actor, params.day);
  }

  @Route('POST /manage/holidays/import', admin)
  importSheet(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/holidays/import'>,
  ): Promise<RouteOutput<'POST /manage/holidays/import'>> {
    return this.holidays.importSheet(actor, body);
  }

  @Route('POST /manage/holiday-imports/:id/undo', admin)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/holiday-imports/:id/undo'>,
  ): Promise<RouteOutput<'POST /manage/holiday-imports/:id/undo'>> {
    return this.holidays.undo(actor, params.id);
  }
}
