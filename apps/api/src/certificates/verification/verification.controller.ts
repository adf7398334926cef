import { Controller, Header, Ip, Param, Query, Get, Logger, Res, SetMetadata } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { isDatabaseAway } from '../../database/errors.js';
import { allow } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { ACCESS, Input, Route } from '../../http/route.js';
import { normaliseCode } from '../register/verification-code.js';
import { VERIFICATION_POLICY, verificationPage } from './verification-page.js';
import { VerificationService } from './verification.service.js';
import type { Verdict } from './verification-verdict.js';

/** Is this certificate real? For programs as JSON, for people as a page that needs no JavaScript. */
@Controller()
export class VerificationController {
  private readonly logger = new Logger('verification');

  constructor(private readonly verification: VerificationService) {}

  @Route('GET /verify/:code', allow.anyone)
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  verify(
    @Input() input: Input<'GET /verify/:code'>,
    @Ip() address: string,
  ): Promise<RouteOutput<'GET /verify/:code'>> {
    return this.verification.verify(input.params.code, address);
  }

  /** The form's address. Sends on to the code's own page, which is the one that is in the QR. */
  @Get('v')
  @SetMetadata(ACCESS, allow.anyone)
  ask(@Query('code') typed: unknown, @Res() reply: FastifyReply): void {
    const code = typeof typed === 'string' ? normaliseCode(typed) : '';
    if (code) void reply.header('cache-control', 'no-store').redirect(`/v/${encodeURIComponent(code)}`, 303);
    else send(reply, 200, null);
  }

  @Get('v/:code')
  @SetMetadata(ACCESS, allow.anyone)
  async page(@Param('code') typed: string, @Ip() address: string, @Res() reply: FastifyReply): Promise<void> {
    const verdict = await this.judge(normaliseCode(typed), address);
    if (verdict.kind === 'busy') void reply.header('retry-after', String(verdict.seconds));
    if (verdict.kind === 'unavailable') void reply.header('retry-after', '10');
    send(reply, statusOf(verdict), verdict);
  }

  /** Never an answer about the certificate that the register did not give: whatever fails is a disturbance. */
  private async judge(code: string, address: string): Promise<Verdict> {
    try {
      return { kind: 'answer', code, found: await this.verification.verify(code, address) };
    } catch (error) {
      if (error instanceof Problem && error.code === 'too_many_requests') {
        return { kind: 'busy', code, seconds: error.extra.retryAfterSeconds ?? 60 };
      }
      if (!isDatabaseAway(error)) this.logger.error('verification failed', (error as Error).stack);
      return { kind: 'unavailable', code };
    }
  }
}

function statusOf(verdict: Verdict): number {
  if (verdict.kind === 'unavailable') return 503;
  if (verdict.kind === 'busy') return 429;
  return verdict.found.answer === 'not_found' ? 404 : 200;
}

function send(reply: FastifyReply, status: number, verdict: Verdict | null): void {
  void reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', VERIFICATION_POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    // The code in the address stays here when somebody follows a link.
    .header('referrer-policy', 'no-referrer')
    .send(verificationPage(verdict, new Date()));
}
