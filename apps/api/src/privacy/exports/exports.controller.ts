import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { DataExportsService } from './exports.service.js';

@Controller()
export class DataExportsController {
  constructor(private readonly exports: DataExportsService) {}

  @Route('GET /me/personal-data-exports', allow.signedIn)
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/personal-data-exports'>> {
    return this.exports.list(actor);
  }

  @Route('POST /me/personal-data-exports', allow.signedIn)
  request(@CurrentActor() actor: Actor): Promise<RouteOutput<'POST /me/personal-data-exports'>> {
    return this.exports.request(actor);
  }

  @Route('GET /me/personal-data-exports/:id/file', allow.signedIn)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /me/personal-data-exports/:id/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, body } = await this.exports.file(actor, params.id);
    void reply.header('content-disposition', 'attachment; filename="data-saya.zip"');
    return new StreamableFile(body, { type: 'application/zip', length: bytes });
  }
}
