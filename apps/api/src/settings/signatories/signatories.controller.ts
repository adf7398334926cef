import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { SignatoriesService } from './signatories.service.js';

const admin = allow.roles('admin');

@Controller()
export class SignatoriesController {
  constructor(private readonly signatories: SignatoriesService) {}

  @Route('GET /manage/signatories', allow.roles('dinas', 'admin'))
  list(): Promise<RouteOutput<'GET /manage/signatories'>> {
    return this.signatories.list();
  }

  @Route('POST /manage/signatories', admin)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/signatories'>,
  ): Promise<RouteOutput<'POST /manage/signatories'>> {
    return this.signatories.add(actor, body);
  }

  @Route('POST /manage/signatories/:id/end', admin)
  end(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/signatories/:id/end'>,
  ): Promise<RouteOutput<'POST /manage/signatories/:id/end'>> {
    return this.signatories.end(actor, params.id, body.validTo);
  }

  @Route('POST /manage/signatories/:id/cancel', admin)
  cancel(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/signatories/:id/cancel'>,
  ): Promise<RouteOutput<'POST /manage/signatories/:id/cancel'>> {
    return this.signatories.cancel(actor, params.id);
  }
}
