import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { CertificationService } from './certification.service.js';
import { ClassApprovalService } from './class-approval.service.js';

@Controller()
export class CertificationController {
  constructor(
    private readonly certification: CertificationService,
    private readonly approval: ClassApprovalService,
  ) {}

  @Route('GET /manage/batches/:id/certification', allow.roles('panitia', 'dinas', 'admin'))
  preview(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/batches/:id/certification'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/certification'>> {
    return this.certification.preview(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/submit', allow.roles('panitia', 'admin'))
  submit(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/submit'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/submit'>> {
    return this.certification.submit(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/return', allow.roles('dinas'))
  sendBack(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/return'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/return'>> {
    return this.certification.sendBack(actor, input.params.id, input.body.reason);
  }

  @Route('POST /manage/batches/:id/certification/approve', allow.roles('dinas'))
  approve(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/approve'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/approve'>> {
    return this.approval.approve(actor, input.params.id);
  }
}
