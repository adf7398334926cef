import { Controller } from '@nestjs/common';
import type { PeerReviews } from '@sinau/contracts/peer-reviews.contract.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { PeerReviewsService } from './peer-reviews.service.js';

const OF_ASSIGNMENT = '/enrolments/:id/assignments/:code/peer-reviews';

@Controller()
export class PeerReviewsController {
  constructor(private readonly reviews: PeerReviewsService) {}

  @Route(`GET ${OF_ASSIGNMENT}`, allow.roles('peserta'))
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<`GET ${typeof OF_ASSIGNMENT}`>,
  ): Promise<PeerReviews> {
    return this.reviews.read(actor, params.id, params.code);
  }

  @Route(`POST ${OF_ASSIGNMENT}`, allow.roles('peserta'))
  draw(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<`POST ${typeof OF_ASSIGNMENT}`>,
  ): Promise<PeerReviews> {
    return this.reviews.draw(actor, params.id, params.code);
  }

  @Route('POST /peer-reviews/:id/send', allow.roles('peserta'))
  send(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /peer-reviews/:id/send'>,
  ): Promise<{ ok: true }> {
    return this.reviews.send(actor, params.id, body);
  }

  @Route('POST /peer-reviews/:id/report', allow.roles('peserta'))
  report(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /peer-reviews/:id/report'>,
  ): Promise<{ ok: true }> {
    return this.reviews.report(actor, params.id, body.reason);
  }
}
