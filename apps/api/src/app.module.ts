import { Module } from '@nestjs/common';
import { CertificatesModule } from './certificates/certificates.module.js';
import { BatchesModule } from './batches/batches.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { CoursesModule } from './courses/courses.module.js';
import { EnrolmentDetailModule } from './enrolments/enrolment-detail.module.js';
import { EnrolmentsModule } from './enrolments/enrolments.module.js';
import { HttpModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LearningModule } from './learning/learning.module.js';
import { PeopleModule } from './people/people.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { SystemModule } from './system/system.module.js';

/** The HTTP door: every feature that answers requests. */
@Module({
  imports: [
    HttpModule,
    SystemModule,
    PeopleModule,
    CoursesModule,
    BatchesModule,
    EnrolmentsModule,
    EnrolmentDetailModule,
    LearningModule,
    AssignmentsModule,
    CertificatesModule,
    RemindersModule,
    JobsModule,
  ],
})
export class AppModule {}
