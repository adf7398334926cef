import { Body, Controller, Get, Ip, Param, Post, Query, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimitsService, networkOf, type RateLimit } from '../accounts/rate-limits.service.js';
import { allow, type Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { ACCESS, CurrentActor } from '../http/route.js';
import { CHECK_IN_POLICY, checkInPage, type CheckInView } from './check-in-page.js';
import { CheckInService } from './check-in.service.js';
import { readPhone } from './read-phone.js';
import { toShort } from './presence-tokens.js';

const textOf = (source: unknown, name: string): string => {
  const value = (source as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** Checking in with the phone's camera: HTML pages that need neither an app, nor a sign-in, nor JavaScript. */
@Controller('hadir')
export class CheckInController {
  constructor(
    private readonly checkIn: CheckInService,
    private readonly limits: RateLimitsService,
  ) {}

  /** Asks for the six digits. */
  @Get()
  @SetMetadata(ACCESS, allow.anyone)
  ask(@Res() reply: FastifyReply): void {
    send(reply, { kind: 'ask' });
  }

  @Post()
  @SetMetadata(ACCESS, allow.maybeSignedIn)
  async type(
    @Body() body: unknown,
    @CurrentActor() actor: Actor | undefined,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const digits = textOf(body, 'kode').replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return send(reply, { kind: 'ask', error: 'Kode terdiri dari enam angka.' });
    await this.limited(reply, async () => {
      const guesses = guessesOf(address, actor);
      for (const [kind, key] of guesses) await this.limits.consume(kind, key);
      const found = await this.checkIn.typed(digits);
      // Only wrong digits count: a hall of three hundred behind one address types them all within minutes.
      if (found.kind === 'ready') for (const [kind, key] of guesses) await this.limits.giveBack(kind, key);
      passOn(reply, found);
    });
  }

  /** `k`: from the QR, exchanged at once for the pass `p`, so that loading again later still works. */
  @Get(':short')
  @SetMetadata(ACCESS, allow.maybeSignedIn)
  async open(
    @Param('short') short: string,
    @Query() query: unknown,
    @CurrentActor() actor: Actor | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = textOf(query, 'k');
    if (token) passOn(reply, await this.checkIn.scan(short, token));
    else send(reply, await this.checkIn.look(short, textOf(query, 'p'), actor));
  }

  /** "Saya hadir": who is signed in and seated presses a button, everybody else gives a phone number. */
  @Post(':short')
  @SetMetadata(ACCESS, allow.maybeSignedIn)
  async confirm(
    @Param('short') short: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor | undefined,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pass = textOf(body, 'p');
    const typed = textOf(body, 'hp');
    if (actor && !typed) return send(reply, await this.checkIn.confirm(short, pass, actor));
    const { phone, error } = readPhone(typed);
    if (!phone) return send(reply, await this.checkIn.look(short, pass, actor), error);
    // Only who was let in is counted: nobody uses the hall's tries up from elsewhere.
    const seen = await this.checkIn.look(short, pass, actor);
    if (seen.kind !== 'ready' && seen.kind !== 'recorded') return send(reply, seen);
    await this.limited(reply, async () => {
      await this.limits.consume('presence_phone', `${short} ${phone}`);
      await this.limits.consume('presence_phone_network', networkOf(address));
      await this.limits.consume('presence_phone_session', short);
      send(reply, await this.checkIn.confirmPhone(short, pass, phone));
    });
  }

  private async limited(reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'too_many_requests') throw error;
      send(reply, { kind: 'busy', seconds: error.extra.retryAfterSeconds ?? 60 });
    }
  }
}

/** What a try at the digits counts against: who is signed in is held up by nobody's guesses but their own. */
function guessesOf(address: string, actor: Actor | undefined): (readonly [RateLimit, string])[] {
  if (actor) return [['presence_account', actor.accountId]];
  return [
    ['presence_network', networkOf(address)],
    ['presence_everywhere', 'all'],
  ];
}

function passOn(reply: FastifyReply, view: CheckInView): void {
  if (view.kind !== 'ready') return send(reply, view);
  void reply
    .header('cache-control', 'no-store')
    .redirect(`/hadir/${toShort(view.session.id)}?p=${view.pass}`, 303);
}

function statusOf({ kind }: CheckInView): number {
  if (kind === 'unknown') return 404;
  if (kind === 'busy') return 429;
  if (kind === 'wrong_code') return 422;
  return kind === 'expired' || kind === 'early' || kind === 'over' || kind === 'closed' || kind === 'no_seat'
    ? 409
    : 200;
}

function send(reply: FastifyReply, view: CheckInView, error?: string): void {
  void reply
    .status(error ? 422 : statusOf(view))
    .type('text/html; charset=utf-8')
    .header('content-security-policy', CHECK_IN_POLICY)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex')
    // With "no-referrer" browsers send `Origin: null` with our own forms, which would be refused.
    .header('referrer-policy', 'same-origin')
    .send(checkInPage(view, error));
}
