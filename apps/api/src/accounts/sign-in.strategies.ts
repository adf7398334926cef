import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { SignInCodeService } from './sign-in-code.service.js';
import type { StaffSignInService } from './staff-sign-in.service.js';

/** What the strategies read: input that the route's contract has already accepted, never the raw request. */
export interface SignInAttempt<Body> {
  readonly body: Body;
  readonly network: string;
}

/** Peserta: a phone and the code that was sent to it. */
export class PhoneCodeStrategy extends passport.Strategy {
  override readonly name = 'phone-code';

  constructor(private readonly codes: SignInCodeService) {
    super();
  }

  override authenticate(request: unknown): void {
    const { body, network } = request as SignInAttempt<{ phone: string; code: string }>;
    this.codes.redeem(body.phone, body.code, network).then(
      (account) => this.success(account),
      (error: Error) => this.error(error),
    );
  }
}

/** Staff: passport-local for e-mail and password, with the authenticator code beside them. */
export function staffStrategy(staff: StaffSignInService): passport.Strategy {
  const fields = {
    usernameField: 'email',
    passwordField: 'password',
    passReqToCallback: true,
    session: false,
  } as const;
  return new LocalStrategy(fields, (request: unknown, email, password, done) => {
    const { body, network } = request as SignInAttempt<{ totp: string }>;
    staff.check({ email, password, totp: body.totp }, network).then(
      (account) => done(null, account),
      (error: Error) => done(error),
    );
  });
}
