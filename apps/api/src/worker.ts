import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { startJobWorker } from '@sinau/jobs/worker.js';
import { SessionService } from './accounts/session.service.js';
import { OfferFilling } from './applications/offer-filling.service.js';
import { LowAttendance } from './attendance/low-attendance.service.js';
import { RegradeQuestionJob } from './bank/regrade-question.job.js';
import { configOrExit, endWithParent } from './boot.js';
import { CertificateIssuing } from './certificates/issuing/certificate-issuing.service.js';
import { RenderCertificateJob } from './certificates/issuing/render-certificate.job.js';
import { ImportCourseJob } from './course-packages/import-course.job.js';
import { jobLog, queueConnection } from './jobs/job-queue.js';
import { Sweeper } from './jobs/sweeper.js';
import { AttemptsService } from './learning/attempts.service.js';
import { ConsultationTelling } from './consultations/consultation-telling.service.js';
import { LibraryTidying } from './library/library-tidying.service.js';
import { AppLogger } from './logging.js';
import { ProcessMediaJob } from './media/process-media.job.js';
import { SendReminderJob } from './reminders/sending/send-reminder.job.js';
import { UnpackScormJob } from './scorm/unpack-scorm.job.js';
import { DraftPurge } from './studio/draft-purge.service.js';
import { WorkerModule } from './worker.module.js';

const SWEEP_EVERY_MS = 5_000;

const config = configOrExit();
const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new AppLogger(config) });
app.enableShutdownHooks();
const renderCertificate = app.get(RenderCertificateJob);
const sendReminder = app.get(SendReminderJob);
const regradeQuestion = app.get(RegradeQuestionJob);
const processMedia = app.get(ProcessMediaJob);
const importCourse = app.get(ImportCourseJob);
const unpackScorm = app.get(UnpackScormJob);

const worker = await startJobWorker(
  queueConnection(config),
  {
    'render-certificate': (payload) => renderCertificate.run(payload),
    'process-media': (payload, context) => processMedia.run(payload, context),
    'unpack-scorm': (payload, context) => unpackScorm.run(payload, context),
    'import-course': (payload, context) => importCourse.run(payload, context),
    'regrade-question': (payload) => regradeQuestion.run(payload),
    'send-reminder': (payload) => sendReminder.run(payload),
    'send-email': (payload) => sendReminder.runOutside(payload),
    'send-whatsapp': (payload) => sendReminder.runOutside(payload),
    'send-sms': (payload) => sendReminder.runOutside(payload),
    'send-push': (payload) => sendReminder.runOutside(payload),
  },
  { log: jobLog() },
);
const certificates = app.get(CertificateIssuing);
const attempts = app.get(AttemptsService, { strict: false });
const sessions = app.get(SessionService, { strict: false });
const drafts = app.get(DraftPurge, { strict: false });
const consultations = app.get(ConsultationTelling, { strict: false });
const library = app.get(LibraryTidying, { strict: false });
const offers = app.get(OfferFilling, { strict: false });
const attendance = app.get(LowAttendance, { strict: false });
app
  .get(Sweeper)
  .start(
    [
      { name: 'ring pending certificates', run: () => certificates.ringOverdue() },
      { name: 'close forgotten tests', run: () => attempts.closeForgotten() },
      { name: 'forget expired sign-ins', run: () => sessions.forgetExpired() },
      { name: 'empty the studio basket', run: () => drafts.purge() },
      { name: 'release kept books', run: () => library.releaseHolds() },
      { name: 'pass offers on', run: () => offers.sweep() },
      { name: 'tell of loans that are due', run: () => library.tellDue() },
      { name: 'tell of consultations tomorrow', run: () => consultations.tellTomorrow() },
      { name: 'tell of action items', run: () => consultations.tellActions() },
      { name: 'tell consultants of tomorrow', run: () => consultations.tellConsultants() },
      { name: 'tell of low attendance', run: () => attendance.tell() },
      ...regradeQuestion.sweeps,
      ...sendReminder.sweeps,
      ...processMedia.sweeps,
      ...importCourse.sweeps,
      ...unpackScorm.sweeps,
    ],
    SWEEP_EVERY_MS,
  );

async function close(): Promise<void> {
  await worker.close();
  await app.close();
}
endWithParent(close);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().finally(() => process.exit(0)));
