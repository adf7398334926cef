import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';

/** One save: what is written, the revision it was written on, and an id that makes sending it twice harmless. */
export interface Work<T> {
  readonly value: T;
  readonly revision: number;
  /** UUID made on this device. */
  readonly saveId: string;
}

/** What one document still has to send. */
export interface KeptWork<T> {
  /** Given to the network without an answer yet: the server may have it, so it is sent again before anything newer. */
  readonly sent: Work<T> | null;
  /** The newest text. */
  readonly edited: Work<T> | null;
}

/** Names under which unsent work lies on this device. */
export const autosaveName = {
  lesson: (lessonId: string) => `studio.pelajaran.${lessonId}`,
  head: (courseId: string, form: string) => `studio.pelatihan.${courseId}.${form}`,
  module: (moduleId: string) => `studio.bab.${moduleId}`,
} as const;

const NOTHING = { sent: null, edited: null } as const;

/** Unsent work of an earlier visit. @param accepts whether a value still has the shape that is expected */
export function readWork<T>(name: string, accepts: (value: unknown) => boolean = isThere): KeptWork<T> {
  const stored = readPrivate(name);
  if (!isObject(stored)) return NOTHING;
  const { sent, edited } = stored as Record<string, unknown>;
  return { sent: toWork<T>(sent, accepts), edited: toWork<T>(edited, accepts) };
}

/** The newest unsent text of an earlier visit, for a form to begin with; undefined when everything is saved. */
export function readUnsaved<T>(name: string, accepts?: (value: unknown) => boolean): T | undefined {
  const { sent, edited } = readWork<T>(name, accepts);
  return (edited ?? sent)?.value;
}

/** @returns false when this device cannot keep it (storage full or blocked) */
export function keepWork<T>(name: string, work: KeptWork<T>): boolean {
  if (work.sent || work.edited) return writePrivate(name, work);
  removePrivate(name);
  return true;
}

function toWork<T>(entry: unknown, accepts: (value: unknown) => boolean): Work<T> | null {
  if (!isObject(entry)) return null;
  const { value, revision, saveId } = entry as Record<string, unknown>;
  if (typeof revision !== 'number' || typeof saveId !== 'string' || !accepts(value)) return null;
  return { value: value as T, revision, saveId };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isThere = (value: unknown): boolean => value !== undefined && value !== null;
