import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { readUpload } from '../../files/read-upload.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { BrandingDesk } from './branding-desk.service.js';
import { BrandingService } from './branding.service.js';
import { SmallLogos } from './small-logos.service.js';

const admin = allow.roles('admin');
const UPLOAD_BYTES = 10 * 1024 * 1024;

@Controller()
export class BrandingController {
  constructor(
    private readonly desk: BrandingDesk,
    private readonly branding: BrandingService,
    private readonly small: SmallLogos,
    private readonly transactions: Transactions,
  ) {}

  @Route('GET /manage/branding', allow.roles('panitia', 'dinas', 'admin'))
  list(): Promise<RouteOutput<'GET /manage/branding'>> {
    return this.desk.list();
  }

  @Route('PUT /manage/branding', admin)
  change(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'PUT /manage/branding'>,
  ): Promise<RouteOutput<'PUT /manage/branding'>> {
    return this.desk.change(actor, body);
  }

  @Route('POST /manage/branding/versions/:version/restore', admin)
  restore(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/branding/versions/:version/restore'>,
  ): Promise<RouteOutput<'POST /manage/branding/versions/:version/restore'>> {
    return this.desk.restore(actor, params.version, body.basedOn);
  }

  @Route('POST /manage/branding-images', admin)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /manage/branding-images'>> {
    return this.desk.addLogo(actor, await readUpload(request, UPLOAD_BYTES));
  }

  /** On every page and sheet, so open to everybody; never another picture under the same address. */
  @Route('GET /branding/logo/:sha256', allow.anyone)
  async logo(
    @Input() { params }: Input<'GET /branding/logo/:sha256'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes, format } = await this.branding.logo(this.transactions.reader, params.sha256);
    return sent(reply, `image/${format}`, bytes);
  }

  @Route('GET /branding/logo/:sha256/small', allow.anyone)
  async smallLogo(
    @Input() { params }: Input<'GET /branding/logo/:sha256/small'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(reply, 'image/webp', await this.small.forScreen(params.sha256));
  }
}

/** The same bytes under this address for ever. */
function sent(reply: FastifyReply, type: string, bytes: Buffer): Buffer {
  void reply
    .type(type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('x-content-type-options', 'nosniff');
  return bytes;
}
