import {
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Ip,
  Post,
  Query,
  Req,
  Res,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService, networkOf } from '../accounts/rate-limits.service.js';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { allow } from '../http/access.js';
import { notFound, Problem } from '../http/problem.js';
import { ACCESS } from '../http/route.js';
import { DeliveryReports } from './delivery-reports.service.js';
import { isSigned, reportsIn } from './whatsapp-webhook.js';

/** Called by WhatsApp. Without the settings or the token there is nothing here. */
@Controller()
export class WhatsAppWebhookController {
  constructor(
    private readonly reports: DeliveryReports,
    private readonly limits: RateLimitsService,
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

  /**
   * Reports of messages. Only forgers are counted: WhatsApp itself may bring thousands in a minute.
   * @throws Problem signature_wrong, too_many_requests
   */
  @Post('webhooks/whatsapp')
  @HttpCode(200)
  @SetMetadata(ACCESS, allow.anyone)
  async take(
    @Req() request: FastifyRequest,
    @Headers('x-hub-signature-256') signature: string | undefined,
    @Ip() address: string,
  ): Promise<{ ok: true }> {
    const secret = this.config.WHATSAPP_APP_SECRET;
    if (!secret) throw notFound();
    if (!request.rawBody || !isSigned(request.rawBody, signature, secret)) {
      await this.limits.consume('webhook_network', networkOf(address));
      throw new Problem('signature_wrong');
    }
    await this.reports.take(reportsIn(request.body));
    return { ok: true };
  }
}
