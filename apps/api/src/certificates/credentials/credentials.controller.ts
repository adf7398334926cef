import { Controller, Get, Header, Param, Res, SetMetadata } from '@nestjs/common';
import { didDocument } from '@sinau/certificate/credential/did-web.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../../http/access.js';
import { notFound } from '../../http/problem.js';
import { ACCESS, CurrentActor, Input, Route } from '../../http/route.js';
import { CredentialStatus } from './credential-status.service.js';
import { CredentialsService, type CredentialFile } from './credentials.service.js';
import { IssuerKeys } from './issuer-keys.service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Credentials: to their holders, and to the world what it takes to check them. */
@Controller()
export class CredentialsController {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly status: CredentialStatus,
    private readonly keys: IssuerKeys,
  ) {}

  @Route('GET /certificates/:id/credential', allow.signedIn)
  async json(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /certificates/:id/credential'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.credentials.json(actor, input.params.id), 'application/vc+ld+json');
  }

  @Route('GET /certificates/:id/badge.png', allow.signedIn)
  async png(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /certificates/:id/badge.png'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.credentials.png(actor, input.params.id), 'image/png');
  }

  @Route('GET /certificates/:id/badge.svg', allow.signedIn)
  async svg(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /certificates/:id/badge.svg'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.credentials.svg(actor, input.params.id), 'image/svg+xml');
  }

  /** Wallets and verifiers of others fetch it from their own pages: open to every origin. */
  @Get('.well-known/did.json')
  @SetMetadata(ACCESS, allow.anyone)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'public, max-age=300')
  async did(@Res() reply: FastifyReply): Promise<void> {
    const document = didDocument(await this.keys.identity());
    void reply.type('application/did+ld+json').send(JSON.stringify(document));
  }

  @Get('credentials/status/:id')
  @SetMetadata(ACCESS, allow.anyone)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'public, max-age=60')
  async statusList(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!UUID.test(id)) throw notFound();
    void reply.type('application/vc+ld+json').send(await this.status.list(id));
  }

  @Route('GET /manage/issuer-keys', allow.roles('admin'))
  issuerKeys(): Promise<RouteOutput<'GET /manage/issuer-keys'>> {
    return this.keys.list();
  }

  @Route('POST /manage/issuer-keys/:id/rotate', allow.roles('admin'))
  rotate(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/issuer-keys/:id/rotate'>,
  ): Promise<RouteOutput<'POST /manage/issuer-keys/:id/rotate'>> {
    return this.keys.rotate(actor, input.params.id);
  }

  @Route('POST /manage/issuer-keys/:id/revoke', allow.roles('admin'))
  revoke(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/issuer-keys/:id/revoke'>,
  ): Promise<RouteOutput<'POST /manage/issuer-keys/:id/revoke'>> {
    return this.keys.revoke(actor, input.params.id);
  }
}

function send(reply: FastifyReply, file: CredentialFile, type: string): void {
  void reply
    .type(type)
    .header('cache-control', 'private, no-cache')
    .header('content-disposition', `attachment; filename="${file.fileName}"`)
    .send(file.bytes);
}
