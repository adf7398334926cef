import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CertificatesService } from './certificates.service.js';

@Controller()
export class CertificatesController {
  constructor(private readonly certificates: CertificatesService) {}

  @Route('GET /me/certificates', allow.signedIn)
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/certificates'>> {
    return this.certificates.mine(actor);
  }

  @Route('GET /certificates/:id', allow.signedIn)
  one(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /certificates/:id'>,
  ): Promise<RouteOutput<'GET /certificates/:id'>> {
    return this.certificates.one(actor, input.params.id);
  }

  /** The bytes never change, so a browser that has them only asks whether it may still show them. */
  @Route('GET /certificates/:id/pdf', allow.signedIn)
  async pdf(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /certificates/:id/pdf'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const file = await this.certificates.file(actor, input.params.id);
    const etag = `"${file.sha256}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match']?.includes(etag)) {
      void reply.status(304);
      return undefined;
    }
    void reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('content-length', file.bytes.length);
    return file.bytes;
  }

  @Route('GET /manage/batches/:id/certificates', allow.roles('panitia', 'dinas', 'admin'))
  ofBatch(
    @Input() input: Input<'GET /manage/batches/:id/certificates'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/certificates'>> {
    return this.certificates.ofBatch(input.params.id, input.query);
  }

  @Route('POST /manage/certificates/:id/revoke', allow.roles('dinas', 'admin'))
  revoke(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/certificates/:id/revoke'>,
  ): Promise<RouteOutput<'POST /manage/certificates/:id/revoke'>> {
    return this.certificates.revoke(actor, input.params.id, input.body);
  }
}
