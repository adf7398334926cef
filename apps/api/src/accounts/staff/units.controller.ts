import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { UnitsService } from './units.service.js';

const admins = allow.roles('admin');

@Controller()
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Route('GET /manage/units', allow.roles('panitia', 'dinas', 'admin'))
  list(): Promise<RouteOutput<'GET /manage/units'>> {
    return this.units.list();
  }

  @Route('GET /manage/office-units', admins)
  office(): Promise<RouteOutput<'GET /manage/office-units'>> {
    return this.units.office();
  }

  @Route('POST /manage/units', admins)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/units'>,
  ): Promise<RouteOutput<'POST /manage/units'>> {
    return this.units.add(actor, body);
  }

  @Route('PUT /manage/units/:id', admins)
  rename(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/units/:id'>,
  ): Promise<RouteOutput<'PUT /manage/units/:id'>> {
    return this.units.rename(actor, params.id, body);
  }

  @Route('POST /manage/units/:id/close', admins)
  close(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/units/:id/close'>,
  ): Promise<RouteOutput<'POST /manage/units/:id/close'>> {
    return this.units.close(actor, params.id);
  }

  @Route('POST /manage/units/:id/reopen', admins)
  reopen(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/units/:id/reopen'>,
  ): Promise<RouteOutput<'POST /manage/units/:id/reopen'>> {
    return this.units.reopen(actor, params.id);
  }

  @Route('GET /manage/batches/:id/unit', allow.roles('panitia', 'admin'))
  ofBatch(
    @Input() { params }: Input<'GET /manage/batches/:id/unit'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/unit'>> {
    return this.units.ofBatch(params.id);
  }

  @Route('PUT /manage/batches/:id/unit', allow.roles('panitia', 'admin'))
  setOfBatch(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/batches/:id/unit'>,
  ): Promise<RouteOutput<'PUT /manage/batches/:id/unit'>> {
    return this.units.setOfBatch(actor, params.id, body.unitId);
  }
}
