import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import { networkOf } from './rate-limits.service.js';
import { SessionService } from './session.service.js';
import { SignInCodeService } from './sign-in-code.service.js';
import { PhoneCodeStrategy, staffStrategy, type SignInAttempt } from './sign-in.strategies.js';
import { StaffSignInService } from './staff-sign-in.service.js';

/**
 * Passport decides who somebody is; the session that follows is ours.
 * An Authenticator of its own: the package's shared one would mix up two applications in one process.
 */
@Injectable()
export class SignInService {
  private readonly passport = new passport.Authenticator();

  constructor(
    codes: SignInCodeService,
    staff: StaffSignInService,
    private readonly sessions: SessionService,
  ) {
    this.passport.use('phone-code', new PhoneCodeStrategy(codes));
    this.passport.use('staff', staffStrategy(staff));
  }

  /**
   * @returns the account that is signed in now, in a new session
   * @throws what the strategy's service throws
   */
  async signIn(
    strategy: 'phone-code' | 'staff',
    body: object,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const account = await this.authenticate(strategy, { body, network: networkOf(request.ip) });
    await this.sessions.start(account.id, request, reply);
    return account.id;
  }

  private authenticate(strategy: string, attempt: SignInAttempt<object>): Promise<{ id: string }> {
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, account?: unknown) => {
        if (account) resolve(account as { id: string });
        else reject(error instanceof Error ? error : new Error(`${strategy} refused without a reason`));
      };
      this.passport.authenticate(strategy, { session: false }, decide)(attempt, undefined, reject);
    });
  }
}
