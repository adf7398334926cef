import { Body, Controller, Get, Ip, Param, Post, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { networkOf, RateLimitsService } from '../rate-limits.service.js';
import { allow } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { ACCESS } from '../../http/route.js';
import { LANDING_POLICY, landingPage, notHerePage, welcomePage } from './landing-page.js';
import { LandingService } from './landing.service.js';

const textOf = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** Pages of links that work once; neither an app, nor a session, nor JavaScript is needed. */
@Controller('undangan')
export class LandingController {
  constructor(
    private readonly landing: LandingService,
    private readonly limits: RateLimitsService,
  ) {}

  @Get(':token')
  @SetMetadata(ACCESS, allow.anyone)
  async open(
    @Param('token') token: string,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(reply, async () => {
      await this.limits.consume('staff_network', networkOf(address));
      send(reply, 200, landingPage(await this.landing.look(token), token));
    });
  }

  @Post(':token')
  @SetMetadata(ACCESS, allow.anyone)
  async accept(
    @Param('token') token: string,
    @Body() body: unknown,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(reply, async () => {
      await this.limits.consume('staff_network', networkOf(address));
      const landing = await this.landing.look(token, textOf(body, 'setup'));
      const given = { password: textOf(body, 'password'), totp: textOf(body, 'totp').replace(/\s/g, '') };
      try {
        send(reply, 200, welcomePage(landing.email, await this.landing.accept(token, landing, given)));
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'invalid_input') throw error;
        send(reply, 422, landingPage(landing, token, error.extra.errors));
      }
    });
  }

  /** Whatever was wrong with the link, the page is the same. */
  private async answer(reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const busy = error.code === 'too_many_requests';
      send(
        reply,
        error.status,
        notHerePage(
          busy
            ? 'Terlalu banyak percobaan. Tunggu beberapa menit, lalu buka lagi.'
            : 'Undangan ini tidak berlaku lagi. Minta undangan baru kepada admin.',
        ),
      );
    }
  }
}

function send(reply: FastifyReply, status: number, html: string): void {
  void reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', LANDING_POLICY)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex')
    // With "no-referrer" browsers send `Origin: null` with our own forms, which would be refused.
    .header('referrer-policy', 'same-origin')
    .send(html);
}
