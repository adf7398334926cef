import { Controller, Req } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../../accounts/rate-limits.service.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { ErasureService } from './erasure.service.js';
import { RetentionService } from './retention.service.js';

const deciders = allow.roles('dinas', 'admin');

@Controller()
export class ErasureController {
  constructor(
    private readonly erasures: ErasureService,
    private readonly retention: RetentionService,
  ) {}

  @Route('GET /me/erasure', allow.signedIn)
  plan(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/erasure'>> {
    return this.erasures.plan(actor.accountId);
  }

  @Route('POST /me/erasure/code', allow.roles('peserta'))
  code(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /me/erasure/code'>> {
    return this.erasures.sendCode(actor, networkOf(request.ip));
  }

  @Route('POST /me/erasure', allow.roles('peserta'))
  request(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /me/erasure'>,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /me/erasure'>> {
    return this.erasures.request(actor, body.code, networkOf(request.ip));
  }

  @Route('DELETE /me/erasure', allow.roles('peserta'))
  takeBack(@CurrentActor() actor: Actor): Promise<RouteOutput<'DELETE /me/erasure'>> {
    return this.erasures.takeBack(actor);
  }

  @Route('GET /manage/erasures', deciders)
  list(@Input() { query }: Input<'GET /manage/erasures'>): Promise<RouteOutput<'GET /manage/erasures'>> {
    return this.erasures.list(query);
  }

  @Route('POST /manage/erasures/:id/decide', deciders)
  decide(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/erasures/:id/decide'>,
  ): Promise<RouteOutput<'POST /manage/erasures/:id/decide'>> {
    return this.erasures.decide(actor, params.id, body.decision === 'refuse' ? body.answer : null);
  }

  @Route('GET /manage/retention-rules', deciders)
  rules(): Promise<RouteOutput<'GET /manage/retention-rules'>> {
    return this.retention.list();
  }

  @Route('POST /manage/retention-rules', allow.roles('admin'))
  setRule(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/retention-rules'>,
  ): Promise<RouteOutput<'POST /manage/retention-rules'>> {
    return this.retention.set(actor, body);
  }
}
