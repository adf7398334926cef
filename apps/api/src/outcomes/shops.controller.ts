import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { readUpload } from '../files/read-upload.js';
import { sendFile } from '../files/send-file.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ShopsService } from './shops.service.js';

const owner = allow.roles('peserta');
const deciders = allow.roles('pelatih', 'panitia', 'admin');

@Controller()
export class ShopsController {
  constructor(
    private readonly shops: ShopsService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /me/shops', owner)
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/shops'>> {
    return this.shops.mine(actor);
  }

  @Route('POST /me/shops', owner)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /me/shops'>,
  ): Promise<RouteOutput<'POST /me/shops'>> {
    return this.shops.add(actor, body);
  }

  @Route('PUT /me/shops/:id', owner)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /me/shops/:id'>,
  ): Promise<RouteOutput<'PUT /me/shops/:id'>> {
    return this.shops.change(actor, params.id, body);
  }

  @Route('DELETE /me/shops/:id', owner)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /me/shops/:id'>,
  ): Promise<RouteOutput<'DELETE /me/shops/:id'>> {
    return this.shops.remove(actor, params.id);
  }

  @Route('POST /me/shops/:id/screenshot', owner)
  async addScreenshot(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /me/shops/:id/screenshot'>,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /me/shops/:id/screenshot'>> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.shops.addScreenshot(actor, params.id, (maxBytes) => readUpload(request, maxBytes));
  }

  @Route('GET /shops/:id/screenshot', allow.signedIn)
  async screenshot(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /shops/:id/screenshot'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.shops.openScreenshot(actor, params.id));
  }

  @Route('GET /manage/shops', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/shops'>,
  ): Promise<RouteOutput<'GET /manage/shops'>> {
    return this.shops.list(actor, query);
  }

  @Route('POST /manage/shops/:id/verify', deciders)
  verify(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/shops/:id/verify'>,
  ): Promise<RouteOutput<'POST /manage/shops/:id/verify'>> {
    return this.shops.decide(actor, params.id, body.revision, null);
  }

  @Route('POST /manage/shops/:id/return', deciders)
  giveBack(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/shops/:id/return'>,
  ): Promise<RouteOutput<'POST /manage/shops/:id/return'>> {
    return this.shops.decide(actor, params.id, body.revision, body.reason);
  }
}
