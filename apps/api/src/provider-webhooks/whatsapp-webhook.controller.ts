import {
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  Res,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { allow } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { ACCESS } from '../http/route.js';
import { DeliveryReports } from './delivery-reports.service.js';
import { isSigned, reportsIn } from './whatsapp-webhook.js';

/** Called by WhatsApp. Without the settings, the token or the signature there is nothing here. */
@Controller()
export class WhatsAppWebhookController {
  constructor(
    private readonly reports: DeliveryReports,
    @Inject(CONFIG)
    private readonly config: Pick<Config, 'WHATSAPP_VERIFY_TOKEN' | 'WHATSAPP_APP_SECRET'>,
  ) {}

  /** Shows that this address is ours: the challenge goes back as plain text. */
  @Get('webhooks/whatsapp')
  @SetMetadata(ACCESS, allow.anyone)
  verify(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): void {
    const token = this.config.WHATSAPP_VERIFY_TOKEN;
    const challenge = query['hub.challenge'];
    if (!token || query['hub.mode'] !== 'subscribe' || query['hub.verify_token'] !== token) throw notFound();
    if (typeof challenge !== 'string' || !/^[\w-]{1,200}$/.test(challenge)) throw notFound();
    void reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(challenge);
  }

  @Post('webhooks/whatsapp')
  @HttpCode(200)
  @SetMetadata(ACCESS, allow.anyone)
  async take(
    @Req() request: FastifyRequest,
    @Headers('x-hub-signature-256') signature: string | undefined,
  ): Promise<{ ok: true }> {
    const secret = this.config.WHATSAPP_APP_SECRET;
    if (!secret || !request.rawBody || !isSigned(request.rawBody, signature, secret)) throw notFound();
    await this.reports.take(reportsIn(request.body));
    return { ok: true };
  }
}
