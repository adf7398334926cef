import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { CertificationService } from './certification.service.js';
import { ClassKindsService } from './class-kinds.service.js';

const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

/** Looking at a class, and panitia's part. */
@Controller()
export class CertificationController {
  constructor(
    private readonly certification: CertificationService,
    private readonly kinds: ClassKindsService,
  ) {}

  @Route('GET /manage/batches/:id/certification', staff)
  preview(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/batches/:id/certification'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/certification'>> {
    return this.certification.preview(actor, input.params.id);
  }

  @Route('PUT /manage/batches/:id/certification/kinds', allow.roles('panitia', 'admin'))
  async chooseKinds(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /manage/batches/:id/certification/kinds'>,
  ): Promise<RouteOutput<'PUT /manage/batches/:id/certification/kinds'>> {
    await this.kinds.choose(actor, input.params.id, input.body.kinds);
    return this.certification.preview(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/submit', allow.roles('panitia', 'admin'))
  submit(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/submit'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/submit'>> {
    return this.certification.submit(actor, input.params.id, input.body.early);
  }
}
