import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { EnrollingService } from './enrolling.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { TransferringService } from './transferring.service.js';

const learners = allow.roles('peserta');

@Controller()
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly enrolling: EnrollingService,
    private readonly transferring: TransferringService,
  ) {}

  @Route('POST /enrolments', learners)
  async enrol(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /enrolments'>,
  ): Promise<RouteOutput<'POST /enrolments'>> {
    const id = await this.enrolling.enrol({ accountId: actor.accountId, ...input.body });
    return this.enrolments.summary(actor, id);
  }

  @Route('GET /me/enrolments', learners)
  async mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/enrolments'>> {
    return { items: await this.enrolments.mine(actor) };
  }

  @Route('POST /enrolments/:id/withdraw', learners)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /enrolments/:id/withdraw'>,
  ): Promise<RouteOutput<'POST /enrolments/:id/withdraw'>> {
    return this.enrolments.withdraw(actor, input.params.id);
  }

  @Route('POST /enrolments/:id/transfer', learners)
  async transfer(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /enrolments/:id/transfer'>,
  ): Promise<RouteOutput<'POST /enrolments/:id/transfer'>> {
    const id = await this.transferring.transfer(actor, { enrolmentId: params.id, ...body });
    return this.enrolments.summary(actor, id);
  }

  @Route('GET /enrolments/:id/transfer', learners)
  previewTransfer(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /enrolments/:id/transfer'>,
  ): Promise<RouteOutput<'GET /enrolments/:id/transfer'>> {
    return this.transferring.preview(actor, params.id, query.batchId);
  }
}
