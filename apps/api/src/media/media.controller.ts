import { Controller, Req, Res } from '@nestjs/common';
import type { Media } from '@sinau/contracts/media.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { conditionsOf, sendFile } from '../files/send-file.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { MediaFilesService } from './media-files.service.js';
import { MediaService } from './media.service.js';

const trainers = allow.roles('pelatih', 'admin');

@Controller()
export class MediaController {
  constructor(
    private readonly media: MediaService,
    private readonly files: MediaFilesService,
  ) {}

  @Route('GET /manage/media', trainers)
  list(@Input() { query }: Input<'GET /manage/media'>): Promise<RouteOutput<'GET /manage/media'>> {
    return this.media.list(query);
  }

  @Route('GET /manage/media/:id', trainers)
  read(@Input() { params }: Input<'GET /manage/media/:id'>): Promise<Media> {
    return this.media.read(params.id);
  }

  @Route('PUT /manage/media/:id', trainers)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/media/:id'>,
  ): Promise<Media> {
    return this.media.save(actor, params.id, body);
  }

  @Route('POST /manage/media/:id/retry', trainers)
  retry(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/media/:id/retry'>,
  ): Promise<{ ok: true }> {
    return this.media.retry(actor, params.id);
  }

  @Route('GET /media/:id/:rendition', allow.maybeSignedIn)
  async file(
    @CurrentActor() actor: Actor | undefined,
    @Input() { params }: Input<'GET /media/:id/:rendition'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.files.open(actor, params.id, params.rendition, conditionsOf(request));
    sendFile(request, reply, answer);
  }
}
