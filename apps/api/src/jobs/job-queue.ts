import { Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { QueueConnection } from '@sinau/jobs/connection.js';
import { openJobQueue, type JobQueue } from '@sinau/jobs/queue.js';
import type { Config } from '../config.js';
import { CONFIG, ConfigModule } from '../config.module.js';

export const JOB_QUEUE = Symbol('job queue');

/** Redis when it is configured, else the queue lives in PostgreSQL beside the data. */
export function queueConnection(config: Pick<Config, 'REDIS_URL' | 'DATABASE_URL'>): QueueConnection {
  return config.REDIS_URL
    ? { backend: 'redis', url: config.REDIS_URL }
    : { backend: 'postgres', url: config.DATABASE_URL };
}

/** libs/jobs logs through Nest's logger. */
export function jobLog() {
  const logger = new Logger('jobs');
  return (level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>) => {
    const line = fields ? `${message} ${JSON.stringify(fields)}` : message;
    if (level === 'info') logger.log(line);
    else logger[level](line);
  };
}

@Injectable()
class QueueCloser implements OnApplicationShutdown {
  constructor(@Inject(JOB_QUEUE) private readonly queue: JobQueue) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

@Module({
  imports: [ConfigModule],
  providers: [
    {
      provide: JOB_QUEUE,
      inject: [CONFIG],
      useFactory: (config: Config) => openJobQueue(queueConnection(config), { log: jobLog() }),
    },
    QueueCloser,
  ],
  exports: [JOB_QUEUE],
})
export class JobQueueModule {}
