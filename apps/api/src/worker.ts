import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { startJobWorker } from '@sinau/jobs/worker.js';
import { SessionService } from './accounts/session.service.js';
import { configOrExit, endWithParent } from './boot.js';
import { CertificateIssuing } from './certificates/certificate-issuing.service.js';
import { RenderCertificateJob } from './certificates/render-certificate.job.js';
import { jobLog, queueConnection } from './jobs/job-queue.js';
import { Sweeper } from './jobs/sweeper.js';
import { AttemptsService } from './learning/attempts.service.js';
import { AppLogger } from './logging.js';
import { SendReminderJob } from './reminders/send-reminder.job.js';
import { WorkerModule } from './worker.module.js';

const SWEEP_EVERY_MS = 5_000;

const config = configOrExit();
const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new AppLogger(config) });
app.enableShutdownHooks();
const renderCertificate = app.get(RenderCertificateJob);
const sendReminder = app.get(SendReminderJob);

const worker = await startJobWorker(
  queueConnection(config),
  {
    'render-certificate': (payload) => renderCertificate.run(payload),
    'send-reminder': (payload) => sendReminder.run(payload),
  },
  { log: jobLog() },
);
const certificates = app.get(CertificateIssuing);
const attempts = app.get(AttemptsService, { strict: false });
const sessions = app.get(SessionService, { strict: false });
app
  .get(Sweeper)
  .start(
    [
      { name: 'ring pending certificates', run: () => certificates.ringOverdue() },
      { name: 'close forgotten tests', run: () => attempts.closeForgotten() },
      { name: 'forget expired sign-ins', run: () => sessions.forgetExpired() },
      ...sendReminder.sweeps,
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
