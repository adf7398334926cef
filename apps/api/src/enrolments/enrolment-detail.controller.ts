import { Controller } from '@nestjs/common';
import type { EnrolmentDetail } from '@sinau/contracts/enrolments.contract.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { EnrolmentDetailService } from './enrolment-detail.service.js';

@Controller()
export class EnrolmentDetailController {
  constructor(private readonly details: EnrolmentDetailService) {}

  @Route('GET /enrolments/:id', allow.roles('peserta'))
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id'>,
  ): Promise<EnrolmentDetail> {
    return this.details.read(actor, params.id);
  }
}
