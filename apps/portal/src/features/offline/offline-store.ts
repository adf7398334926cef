import type { LocalAttempt, LessonMark, OutboxItem, Owner, SavedAnswer, SavedLesson } from './types.js';

/** What each table holds. Keys are texts: see `keyOf`. */
export interface Tables {
  readonly answers: SavedAnswer;
  readonly lessons: SavedLesson;
  readonly attempts: LocalAttempt;
  readonly outbox: OutboxItem;
  readonly marks: LessonMark;
  readonly owner: Owner;
}

export type Table = keyof Tables;

/** A place on the device for values by table and key. IndexedDB in the browser, memory in tests. */
export interface OfflineStore {
  get<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined>;
  all<T extends Table>(table: T): Promise<Tables[T][]>;
  put<T extends Table>(table: T, key: string, value: Tables[T]): Promise<void>;
  remove(table: Table, key: string): Promise<void>;
}

export const TABLES: readonly Table[] = ['answers', 'lessons', 'attempts', 'outbox', 'marks', 'owner'];

/** Key of saved lessons and marks. */
export const lessonKey = (enrolmentId: string, code: string): string => `${enrolmentId}/${code}`;

/** The one row of `owner`. */
export const OWNER_KEY = 'owner';
