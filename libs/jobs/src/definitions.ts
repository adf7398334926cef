import { z } from 'zod';

/** A job's payload: an object of UUIDs and nothing else, so no personal data can ever sit in a queue. */
export type IdsSchema = z.ZodObject<Record<string, z.ZodUUID>, z.core.$strict>;

/** How a job is declared; the work itself lives with the feature, so a producer never loads it. */
export interface JobDefinition<S extends IdsSchema = IdsSchema> {
  /** Strict zod object of ids; parsed when the job is queued and again when it runs. */
  readonly schema: S;
  /** Runs in all, the first one included. */
  readonly attempts: number;
  /** Wait before the second attempt in ms; doubles with each further one (half of it random). */
  readonly backoffMs: number;
  /** Jobs of this kind that one worker process runs at a time. */
  readonly concurrency: number;
  /** Longest time in ms for one attempt; then its signal aborts and the attempt fails. */
  readonly timeoutMs: number;
  /**
   * After its last attempt it is gone instead of waiting for an admin: its row is swept until it is settled, and a job
   * that stayed would swallow every further ring for it (a database that was away for some minutes fails hundreds).
   */
  readonly makesWay?: boolean;
}

/** Every job by name. */
export type Catalogue = Readonly<Record<string, JobDefinition>>;
/** The job names of a catalogue. */
export type NameIn<C extends Catalogue> = Extract<keyof C, string>;
/** What a job of this name carries. */
export type PayloadIn<C extends Catalogue, N extends NameIn<C>> = z.infer<C[N]['schema']>;

/** Declares one job; refuses at compile time a payload that holds anything but ids. */
export function defineJob<S extends IdsSchema>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}

/** One message over one provider. */
const overProvider = defineJob({
  schema: z.strictObject({ reminderId: z.uuid() }),
  attempts: 6,
  backoffMs: 5_000,
  concurrency: 4,
  timeoutMs: 60_000,
  makesWay: true,
});

/** The jobs of Sinau. Adding one here makes the worker's handler map incomplete: a compile error until it is handled. */
export const jobs = {
  'render-certificate': defineJob({
    schema: z.strictObject({ certificateId: z.uuid() }),
    // Only a database that is away uses these up; whatever else goes wrong is noted on the row, which is rung again.
    attempts: 10,
    backoffMs: 2_000,
    // The setting happens in processes of their own, the sealing may wait for another service.
    concurrency: 6,
    timeoutMs: 120_000,
  }),
  'process-media': defineJob({
    schema: z.strictObject({ mediaId: z.uuid() }),
    attempts: 3,
    backoffMs: 10_000,
    // Transcoding takes all cores it is given: one at a time.
    concurrency: 1,
    timeoutMs: 30 * 60_000,
  }),
  'unpack-scorm': defineJob({
    schema: z.strictObject({ packageId: z.uuid() }),
    attempts: 3,
    backoffMs: 10_000,
    concurrency: 1,
    timeoutMs: 5 * 60_000,
  }),
  'import-course': defineJob({
    schema: z.strictObject({ packageId: z.uuid() }),
    attempts: 3,
    backoffMs: 10_000,
    concurrency: 1,
    timeoutMs: 30 * 60_000,
  }),
  'import-participants': defineJob({
    schema: z.strictObject({ importId: z.uuid() }),
    attempts: 5,
    backoffMs: 5_000,
    concurrency: 1,
    timeoutMs: 30 * 60_000,
  }),
  'export-personal-data': defineJob({
    schema: z.strictObject({ exportId: z.uuid() }),
    attempts: 3,
    backoffMs: 5_000,
    concurrency: 1,
    timeoutMs: 10 * 60_000,
    makesWay: true,
  }),
  'erase-person': defineJob({
    schema: z.strictObject({ requestId: z.uuid() }),
    attempts: 5,
    backoffMs: 5_000,
    concurrency: 1,
    timeoutMs: 10 * 60_000,
    makesWay: true,
  }),
  'regrade-question': defineJob({
    schema: z.strictObject({ correctionId: z.uuid() }),
    attempts: 5,
    backoffMs: 2_000,
    concurrency: 1,
    timeoutMs: 10 * 60_000,
  }),
  'run-bulk': defineJob({
    schema: z.strictObject({ bulkJobId: z.uuid() }),
    attempts: 3,
    backoffMs: 2_000,
    concurrency: 2,
    timeoutMs: 30 * 60_000,
    makesWay: true,
  }),
  'make-report': defineJob({
    schema: z.strictObject({ reportId: z.uuid() }),
    attempts: 3,
    backoffMs: 2_000,
    concurrency: 1,
    timeoutMs: 5 * 60_000,
    makesWay: true,
  }),
  'send-reminder': defineJob({
    schema: z.strictObject({ reminderId: z.uuid() }),
    attempts: 6,
    backoffMs: 5_000,
    concurrency: 4,
    timeoutMs: 20_000,
    makesWay: true,
  }),
  // A kind per provider: one that hangs holds up its own messages only.
  'send-email': overProvider,
  'send-whatsapp': overProvider,
  'send-sms': overProvider,
  'send-push': overProvider,
} as const;

export type JobName = NameIn<typeof jobs>;
export type JobPayload<N extends JobName> = PayloadIn<typeof jobs, N>;
