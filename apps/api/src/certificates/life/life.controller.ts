import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { CertificateLife } from './life.service.js';
import { RequestDecision } from './request-decision.service.js';
import { CertificateRequests } from './requests.service.js';

const officers = allow.roles('panitia', 'dinas', 'admin');
const dinas = allow.roles('dinas', 'admin');

/** What officers do with a certificate after its class was approved. */
@Controller()
export class LifeController {
  constructor(
    private readonly life: CertificateLife,
    private readonly requests: CertificateRequests,
    private readonly decisions: RequestDecision,
  ) {}

  @Route('GET /manage/certificates/:id', officers)
  one(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/certificates/:id'>,
  ): Promise<RouteOutput<'GET /manage/certificates/:id'>> {
    return this.life.dossier(actor, params.id);
  }

  @Route('POST /manage/certificates/:id/replace', dinas)
  replace(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/certificates/:id/replace'>,
  ): Promise<RouteOutput<'POST /manage/certificates/:id/replace'>> {
    return this.life.replace(actor, params.id, body.reason);
  }

  @Route('POST /manage/certificates/:id/void', dinas)
  void(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/certificates/:id/void'>,
  ): Promise<RouteOutput<'POST /manage/certificates/:id/void'>> {
    return this.life.void(actor, params.id, body.reason);
  }

  @Route('GET /manage/certificate-requests', officers)
  asked(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/certificate-requests'>,
  ): Promise<RouteOutput<'GET /manage/certificate-requests'>> {
    return this.requests.page(actor, query);
  }

  @Route('POST /manage/certificate-requests/:id/decide', dinas)
  decide(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/certificate-requests/:id/decide'>,
  ): Promise<RouteOutput<'POST /manage/certificate-requests/:id/decide'>> {
    return this.decisions.decide(actor, params.id, body);
  }

  @Route('GET /manage/certificate-validity', officers)
  validity(): Promise<RouteOutput<'GET /manage/certificate-validity'>> {
    return this.life.validity();
  }

  @Route('PUT /manage/certificate-validity', dinas)
  setValidity(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'PUT /manage/certificate-validity'>,
  ): Promise<RouteOutput<'PUT /manage/certificate-validity'>> {
    return this.life.setValidity(actor, body);
  }
}
