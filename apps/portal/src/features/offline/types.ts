import type { RequestOf, ResponseOf } from '../../lib/api-types.js';

export type OfflinePlan = ResponseOf<'GET /enrolments/:id/offline'>;
export type PlanModule = OfflinePlan['modules'][number];
export type PlanLesson = PlanModule['lessons'][number];
export type OfflinePackage = ResponseOf<'GET /enrolments/:id/offline/lessons/:code'>;
export type OfflineQuiz = NonNullable<OfflinePackage['quiz']>;
export type OfflineQuestion = OfflineQuiz['questions'][number];
export type HandedQuiz = RequestOf<'POST /enrolments/:id/offline/attempts'>['body'];
export type ScormCommit = RequestOf<'PUT /enrolments/:id/lessons/:code/scorm'>['body'];
export type HandInResult = ResponseOf<'POST /enrolments/:id/offline/attempts'>;

/** An answer of the API as it was last seen; its key is the request's path. */
export interface SavedAnswer {
  readonly path: string;
  readonly body: unknown;
  /** When the API gave it, ISO 8601; unknown for what was saved by an earlier release. */
  readonly at?: string;
}

/** A lesson that was saved whole. `code` is unique in its class. */
export interface SavedLesson {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly moduleCode: string;
  readonly moduleTitle: string;
  readonly code: string;
  readonly title: string;
  readonly version: string;
  readonly bytes: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly quiz: OfflineQuiz | null;
  readonly files: readonly string[];
}

/** An attempt of a saved quiz, made on this device. */
export interface LocalAttempt {
  readonly id: string;
  readonly enrolmentId: string;
  readonly code: string;
  readonly number: number;
  readonly quiz: OfflineQuiz;
  readonly startedAt: string;
  readonly choices: Readonly<Record<string, { readonly choice: readonly string[]; readonly at: string }>>;
  readonly submittedAt: string | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  /** What the API said about it; null until it was sent. */
  readonly result: HandInResult | null;
}

interface Waiting {
  /** Made on the device: what is sent twice counts once. */
  readonly id: string;
  readonly enrolmentId: string;
  /** Of the lesson or the assignment. */
  readonly code: string;
  readonly title: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The API's sentence when it refused; the work stays readable and is not sent again by itself. */
  readonly problem?: string;
}

/** Work that waits to be sent. */
export type OutboxItem =
  | (Waiting & { readonly kind: 'attempt'; readonly body: HandedQuiz })
  | (Waiting & { readonly kind: 'photo'; readonly blob: Blob })
  | (Waiting & { readonly kind: 'question'; readonly text: string })
  | (Waiting & { readonly kind: 'assignment'; readonly text: string; readonly final: boolean })
  | (Waiting & { readonly kind: 'scorm'; readonly body: ScormCommit });

/** What happened in a lesson on this device, beyond what the last answer of the API says. */
export interface LessonMark {
  readonly enrolmentId: string;
  readonly code: string;
  readonly done: boolean;
  readonly position: number;
  readonly resume: {
    readonly block: number | null;
    readonly second: number | null;
    readonly at: string;
  } | null;
}

/** Whose phone this is, as far as a screen without a signal needs it: no surname, no number. */
export interface Owner {
  readonly accountId: string;
  readonly firstName: string | null;
}
