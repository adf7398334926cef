import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import type { Config } from '../config.js';
import { CONFIG, ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Transactions } from '../database/transactions.js';
import { MeController } from './me.controller.js';
import { PasswordsController } from './passwords.controller.js';
import { MessageGateway, chooseGateway } from './message-gateway.js';
import { PhoneAccountsService } from './phone-accounts.service.js';
import { ReachService } from './reach.service.js';
import { RateLimitsService } from './rate-limits.service.js';
import { SessionService } from './session.service.js';
import { SignInCodeService } from './sign-in-code.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { StaffAccountsController } from './staff-accounts.controller.js';
import { StaffAccountsService } from './staff-accounts.service.js';
import { StaffPasswords } from './staff-passwords.service.js';
import { StaffSignInService } from './staff-sign-in.service.js';
import { WhoService } from './who.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, AuditModule],
  controllers: [SignInController, MeController, StaffAccountsController, PasswordsController],
  providers: [
    SessionService,
    RateLimitsService,
    SignInCodeService,
    PhoneAccountsService,
    StaffSignInService,
    SignInService,
    StaffAccountsService,
    StaffPasswords,
    WhoService,
    ReachService,
    {
      provide: MessageGateway,
      inject: [CONFIG, Transactions],
      useFactory: (config: Config, transactions: Transactions) => chooseGateway(config, transactions),
    },
  ],
  exports: [
    SessionService,
    ReachService,
    RateLimitsService,
    PhoneAccountsService,
    SignInCodeService,
    StaffAccountsService,
  ],
})
export class AccountsModule {}
