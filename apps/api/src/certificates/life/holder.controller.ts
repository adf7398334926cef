import { Controller, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { CertificateRequests } from './requests.service.js';
import { CertificateSharing } from './sharing.service.js';
import { WalletPasses } from './wallet/wallet-passes.service.js';

/** What holders do with their certificates. */
@Controller()
export class HolderController {
  constructor(
    private readonly requests: CertificateRequests,
    private readonly sharing: CertificateSharing,
    private readonly wallet: WalletPasses,
  ) {}

  @Route('GET /certificates/:id/requests', allow.signedIn)
  asked(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /certificates/:id/requests'>,
  ): Promise<RouteOutput<'GET /certificates/:id/requests'>> {
    return this.requests.ofCertificate(actor, params.id);
  }

  @Route('POST /certificates/:id/correction', allow.signedIn)
  correct(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /certificates/:id/correction'>,
  ): Promise<RouteOutput<'POST /certificates/:id/correction'>> {
    return this.requests.correction(actor, params.id, body);
  }

  @Route('POST /certificates/:id/duplicate', allow.signedIn)
  duplicate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /certificates/:id/duplicate'>,
  ): Promise<RouteOutput<'POST /certificates/:id/duplicate'>> {
    return this.requests.duplicate(actor, params.id, body);
  }

  @Route('POST /certificate-requests/:id/withdraw', allow.signedIn)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /certificate-requests/:id/withdraw'>,
  ): Promise<RouteOutput<'POST /certificate-requests/:id/withdraw'>> {
    return this.requests.withdraw(actor, params.id);
  }

  @Route('GET /certificates/:id/share', allow.signedIn)
  link(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /certificates/:id/share'>,
  ): Promise<RouteOutput<'GET /certificates/:id/share'>> {
    return this.sharing.link(actor, params.id);
  }

  @Route('POST /certificates/:id/share', allow.signedIn)
  share(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /certificates/:id/share'>,
  ): Promise<RouteOutput<'POST /certificates/:id/share'>> {
    return this.sharing.open(actor, params.id);
  }

  @Route('DELETE /certificates/:id/share', allow.signedIn)
  unshare(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /certificates/:id/share'>,
  ): Promise<RouteOutput<'DELETE /certificates/:id/share'>> {
    return this.sharing.end(actor, params.id);
  }

  @Route('GET /certificates/:id/card', allow.signedIn)
  async card(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /certificates/:id/card'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.sharing.card(actor, params.id);
    void reply.type('image/png').headers({
      'cache-control': 'private, max-age=3600',
      'content-disposition': 'inline; filename="kartu-sertifikat.png"',
    });
    return bytes;
  }

  @Route('GET /certificates/:id/wallet', allow.signedIn)
  async pass(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /certificates/:id/wallet'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.wallet.pass(actor, params.id);
    void reply.type('application/vnd.apple.pkpass').headers({
      'cache-control': 'private, no-store',
      'content-disposition': 'attachment; filename="sertifikat.pkpass"',
    });
    return bytes;
  }

  @Route('GET /certificates/:id/qr', allow.signedIn)
  async qr(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /certificates/:id/qr'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const svg = await this.sharing.qr(actor, params.id);
    void reply.type('image/svg+xml').header('cache-control', 'private, max-age=3600');
    return svg;
  }
}
