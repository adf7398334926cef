import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { EnrolmentDetailController } from './enrolment-detail.controller.js';
import { EnrolmentDetailService } from './enrolment-detail.service.js';

@Module({
  imports: [DatabaseModule],
  controllers: [EnrolmentDetailController],
  providers: [EnrolmentDetailService],
})
export class EnrolmentDetailModule {}
