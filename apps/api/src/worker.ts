import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { startJobWorker } from '@sinau/jobs/worker.js';
import { SessionService } from './accounts/session.service.js';
import { OfferFilling } from './applications/offer-filling.service.js';
import { LowAttendance } from './attendance/low-attendance.service.js';
import { AuditCheckService } from './audit/audit-check.service.js';
import { RegradeQuestionJob } from './bank/regrade-question.job.js';
import { RunBulkJob } from './bulk/run-bulk.job.js';
import { ClassPhotoTidying } from './class-photos/class-photo-tidying.service.js';
import { configOrExit, endWithParent } from './boot.js';
import { CertificatePublisher } from './certificates/chain/certificate-publisher.service.js';
import { DutyTelling } from './certificates/chain/duty-telling.service.js';
import { CertificateIssuing } from './certificates/issuing/certificate-issuing.service.js';
import { RenderCertificateJob } from './certificates/issuing/render-certificate.job.js';
import { UnfinishedFiles } from './certificates/issuing/unfinished-files.service.js';
import { TemplateImageTidying } from './certificates/templates/template-image-tidying.service.js';
import { ExpiryReminders } from './certificates/life/expiry-reminders.service.js';
import { ImportCourseJob } from './course-packages/import-course.job.js';
import { jobLog, queueConnection } from './jobs/job-queue.js';
import { Sweeper } from './jobs/sweeper.js';
import { WorkerSignService } from './jobs/worker-sign.service.js';
import { AttemptsService } from './learning/attempts.service.js';
import { ConsultationTelling } from './consultations/consultation-telling.service.js';
import { LibraryTidying } from './library/library-tidying.service.js';
import { AppLogger } from './logging.js';
import { ProcessMediaJob } from './media/process-media.job.js';
import { ImportParticipantsJob } from './participant-imports/import-participants.job.js';
import { ErasePersonJob } from './privacy/erasure/erase-person.job.js';
import { ExportPersonalDataJob } from './privacy/exports/export-personal-data.job.js';
import { AccessTrail } from './privacy/trail/access-trail.service.js';
import { SendReminderJob } from './reminders/sending/send-reminder.job.js';
import { MakeReportJob } from './reports/make-report.job.js';
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
const importParticipants = app.get(ImportParticipantsJob);
const unpackScorm = app.get(UnpackScormJob);
const runBulk = app.get(RunBulkJob);
const exportPersonalData = app.get(ExportPersonalDataJob);
const erasePerson = app.get(ErasePersonJob);
const accessTrail = app.get(AccessTrail);
const makeReport = app.get(MakeReportJob);

const worker = await startJobWorker(
  queueConnection(config),
  {
    'render-certificate': (payload) => renderCertificate.run(payload),
    'process-media': (payload, context) => processMedia.run(payload, context),
    'unpack-scorm': (payload, context) => unpackScorm.run(payload, context),
    'import-course': (payload, context) => importCourse.run(payload, context),
    'run-bulk': (payload, context) => runBulk.run(payload, context),
    'make-report': (payload, context) => makeReport.run(payload, context),
    'import-participants': (payload, context) => importParticipants.run(payload, context),
    'export-personal-data': (payload, context) => exportPersonalData.run(payload, context),
    'erase-person': (payload) => erasePerson.run(payload),
    'regrade-question': (payload) => regradeQuestion.run(payload),
    'send-reminder': (payload) => sendReminder.run(payload),
    'send-email': (payload) => sendReminder.runOutside(payload),
    'send-whatsapp': (payload) => sendReminder.runOutside(payload),
    'send-sms': (payload) => sendReminder.runOutside(payload),
    'send-push': (payload) => sendReminder.runOutside(payload),
  },
  { log: jobLog() },
);
const sign = app.get(WorkerSignService);
const certificates = app.get(CertificateIssuing);
const publisher = app.get(CertificatePublisher);
const duties = app.get(DutyTelling);
const unfinished = app.get(UnfinishedFiles);
const expiry = app.get(ExpiryReminders, { strict: false });
const attempts = app.get(AttemptsService, { strict: false });
const sessions = app.get(SessionService, { strict: false });
const auditChecks = app.get(AuditCheckService, { strict: false });
const drafts = app.get(DraftPurge, { strict: false });
const consultations = app.get(ConsultationTelling, { strict: false });
const library = app.get(LibraryTidying, { strict: false });
const offers = app.get(OfferFilling, { strict: false });
const attendance = app.get(LowAttendance, { strict: false });
const templateImages = app.get(TemplateImageTidying);
const classPhotos = app.get(ClassPhotoTidying, { strict: false });
app
  .get(Sweeper)
  .start(
    [
      { name: 'give a sign of life', run: () => sign.give() },
      { name: 'ring pending certificates', run: () => certificates.ringOverdue() },
      { name: 'take away unfinished certificates', run: () => unfinished.tidy() },
      { name: 'publish signed classes', run: () => publisher.publishDue() },
      { name: 'tell of duties that begin', run: () => duties.tellBeginning() },
      { name: 'tell of certificates that end', run: () => expiry.tell() },
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
      { name: 'check the audit chain', run: () => auditChecks.turn() },
      { name: 'note the head of the audit chain', run: () => auditChecks.noteHead() },
      ...regradeQuestion.sweeps,
      ...sendReminder.sweeps,
      ...processMedia.sweeps,
      ...importCourse.sweeps,
      ...importParticipants.sweeps,
      ...unpackScorm.sweeps,
      ...runBulk.sweeps,
      ...exportPersonalData.sweeps,
      ...erasePerson.sweeps,
      { name: 'forget old entries of the access trail', run: () => accessTrail.forgetOld() },
      ...makeReport.sweeps,
      { name: 'end photos of classes', run: () => classPhotos.tidy() },
      { name: 'end pictures of templates', run: () => templateImages.tidy() },
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
