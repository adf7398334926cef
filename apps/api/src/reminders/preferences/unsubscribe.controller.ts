import { Controller, Get, Param, Post, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { allow } from '../../http/access.js';
import { ACCESS } from '../../http/route.js';
import { PreferencesService } from './preferences.service.js';
import { doneScreen, questionScreen, UNSUBSCRIBE_POLICY, wrongLinkScreen } from './unsubscribe-page.js';

/**
 * Stops a channel without signing in: a page that asks once, and the POST that both its button and the button of mail
 * programs send (RFC 8058). A GET changes nothing, since mail scanners open every link.
 */
@Controller()
export class UnsubscribeController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get('berhenti/:token')
  @SetMetadata(ACCESS, allow.anyone)
  ask(@Param('token') token: string, @Res() reply: FastifyReply): void {
    const channel = this.preferences.linkOf(token);
    if (channel) send(reply, 200, questionScreen(channel));
    else send(reply, 404, wrongLinkScreen());
  }

  @Post('berhenti/:token')
  @SetMetadata(ACCESS, allow.anyone)
  async stop(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const channel = await this.preferences.unsubscribe(token);
    if (channel) send(reply, 200, doneScreen(channel));
    else send(reply, 404, wrongLinkScreen());
  }
}

function send(reply: FastifyReply, status: number, html: string): void {
  void reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', UNSUBSCRIBE_POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    // The token stays here. `no-referrer` would make the form's Origin "null", which is refused.
    .header('referrer-policy', 'same-origin')
    .send(html);
}
