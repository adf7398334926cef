import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { LandingController } from './landing.controller.js';
import { LandingService } from './landing.service.js';
import { LinkMailer } from './link-mailer.js';
import { OwnProofService } from './own-proof.service.js';
import { OwnRecoveryController } from './own-recovery.controller.js';
import { OwnRecoveryService } from './own-recovery.service.js';
import { StaffPeopleController } from './staff-people.controller.js';
import { StaffPeopleService } from './staff-people.service.js';
import { TotpResetsService } from './totp-resets.service.js';
import { UnitsController } from './units.controller.js';
import { UnitsService } from './units.service.js';
import { ViewingService } from './viewing.service.js';

/** Those who work here: how they come in, what they may do, and how an admin helps them. */
@Module({
  imports: [AccountsModule, DatabaseModule, AuditModule, ConfigModule],
  controllers: [
    StaffPeopleController,
    InvitationsController,
    LandingController,
    OwnRecoveryController,
    UnitsController,
  ],
  providers: [
    LinkMailer,
    InvitationsService,
    LandingService,
    OwnProofService,
    OwnRecoveryService,
    StaffPeopleService,
    TotpResetsService,
    UnitsService,
    ViewingService,
  ],
})
export class StaffModule {}
