import { Controller, Req, Res } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { readUpload } from '../files/read-upload.js';
import { sendFile } from '../files/send-file.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ClassPhotosService } from './class-photos.service.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');
const makers = allow.roles('pelatih', 'panitia', 'admin');

@Controller()
export class ClassPhotosController {
  constructor(
    private readonly photos: ClassPhotosService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /manage/batches/:id/photos', staff)
  album(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/photos'>,
  ): Output<'GET /manage/batches/:id/photos'> {
    return this.photos.album(actor, params.id);
  }

  @Route('POST /manage/batches/:id/photos', makers)
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/batches/:id/photos'>,
    @Req() request: FastifyRequest,
  ): Output<'POST /manage/batches/:id/photos'> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.photos.add(actor, params.id, (maxBytes) => readUpload(request, maxBytes));
  }

  @Route('PUT /manage/batches/:id/photos/:photo', makers)
  caption(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/batches/:id/photos/:photo'>,
  ): Output<'PUT /manage/batches/:id/photos/:photo'> {
    return this.photos.caption(actor, params.id, params.photo, body.caption);
  }

  @Route('PUT /manage/batches/:id/photo-order', makers)
  order(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/batches/:id/photo-order'>,
  ): Output<'PUT /manage/batches/:id/photo-order'> {
    return this.photos.order(actor, params.id, body.ids);
  }

  @Route('DELETE /manage/batches/:id/photos/:photo', makers)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/batches/:id/photos/:photo'>,
  ): Output<'DELETE /manage/batches/:id/photos/:photo'> {
    return this.photos.remove(actor, params.id, params.photo);
  }

  @Route('POST /manage/batches/:id/photos/:photo/restore', makers)
  restore(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/batches/:id/photos/:photo/restore'>,
  ): Output<'POST /manage/batches/:id/photos/:photo/restore'> {
    return this.photos.restore(actor, params.id, params.photo);
  }

  @Route('GET /manage/batches/:id/photos/:photo', staff)
  async photo(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /manage/batches/:id/photos/:photo'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.photos.open(actor, params, query.size));
  }
}
