import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { readUpload } from '../files/read-upload.js';
import { sendFile } from '../files/send-file.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { PhotosService } from './photos.service.js';

@Controller()
export class PhotosController {
  constructor(
    private readonly photos: PhotosService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('POST /me/consultations/:id/photo', allow.roles('peserta'))
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /me/consultations/:id/photo'>,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /me/consultations/:id/photo'>> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.photos.add(actor, params.id, (maxBytes) => readUpload(request, maxBytes));
  }

  @Route('DELETE /me/consultations/:id/photo', allow.roles('peserta'))
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /me/consultations/:id/photo'>,
  ): Promise<RouteOutput<'DELETE /me/consultations/:id/photo'>> {
    return this.photos.remove(actor, params.id);
  }

  @Route('GET /consultations/:id/photo', allow.signedIn)
  async open(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /consultations/:id/photo'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.photos.open(actor, params.id));
  }
}
