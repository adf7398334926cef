import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { CertificationService } from './certification.service.js';
import { ClassApprovalService } from './class-approval.service.js';
import { ClassPublicationService } from './class-publication.service.js';

// Any of the staff may hold a duty for some days: the steps themselves ask whether this person does.
const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

/** The officers' part. */
@Controller()
export class ClassStepsController {
  constructor(
    private readonly certification: CertificationService,
    private readonly approval: ClassApprovalService,
    private readonly publication: ClassPublicationService,
  ) {}

  @Route('POST /manage/batches/:id/certification/return', staff)
  sendBack(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/return'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/return'>> {
    return this.certification.sendBack(actor, input.params.id, input.body.reason);
  }

  @Route('POST /manage/batches/:id/certification/verify', staff)
  async verify(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/verify'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/verify'>> {
    await this.approval.verify(actor, input.params.id);
    return this.certification.preview(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/approve', staff)
  async approve(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/approve'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/approve'>> {
    await this.approval.approve(actor, input.params.id, input.body.early);
    return this.certification.preview(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/sign', staff)
  async sign(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/sign'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/sign'>> {
    await this.approval.sign(actor, input.params.id);
    return this.certification.preview(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/publish', staff)
  async publish(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/publish'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/publish'>> {
    await this.publication.publish(actor, input.params.id, input.body.undoMinutes);
    return this.certification.preview(actor, input.params.id);
  }

  @Route('POST /manage/batches/:id/certification/unpublish', staff)
  async unpublish(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches/:id/certification/unpublish'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/certification/unpublish'>> {
    await this.publication.unpublish(actor, input.params.id);
    return this.certification.preview(actor, input.params.id);
  }
}
