import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allow } from '../http/access.js';
import { Input, Route } from '../http/route.js';
import { networkOf } from './rate-limits.service.js';
import { SignInCodeService } from './sign-in-code.service.js';
import { SignInService } from './sign-in.service.js';
import { WhoService } from './who.service.js';

@Controller()
export class SignInController {
  constructor(
    private readonly codes: SignInCodeService,
    private readonly signIns: SignInService,
    private readonly who: WhoService,
  ) {}

  @Route('POST /sign-in/code', allow.anyone)
  code(
    @Input() input: Input<'POST /sign-in/code'>,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /sign-in/code'>> {
    return this.codes.request(input.body.phone, networkOf(request.ip));
  }

  @Route('POST /sign-in/phone', allow.anyone)
  async phone(
    @Input() input: Input<'POST /sign-in/phone'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteOutput<'POST /sign-in/phone'>> {
    return this.who.me(await this.signIns.signIn('phone-code', input.body, request, reply));
  }

  @Route('POST /sign-in/staff', allow.anyone)
  async staff(
    @Input() input: Input<'POST /sign-in/staff'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteOutput<'POST /sign-in/staff'>> {
    return this.who.me(await this.signIns.signIn('staff', input.body, request, reply));
  }
}
