import { safeNext } from '../lib/safe-next.js';

/** What a notification shows, and the page of the portal that a tap opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  /** One of the same tag takes the place of the one before. */
  readonly tag: string;
}

const INBOX = '/kotak-masuk';
/** A push must show something: browsers take the permission away from pages that stay silent. */
export const PLAIN: Notice = {
  title: 'Ada kabar dari Sinau',
  body: 'Buka kotak masuk Anda.',
  path: INBOX,
  tag: 'sinau',
};

/** @param text what was pushed; broken or empty, it is a plain notice */
export function noticeOf(text: string | undefined): Notice {
  const given = parsed(text);
  const string = (name: keyof Notice): string => {
    const value = given?.[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  if (!string('title')) return PLAIN;
  return {
    title: string('title'),
    body: string('body'),
    path: ownPath(string('path')),
    tag: string('tag') || PLAIN.tag,
  };
}

/** Whatever was pushed, a tap never leaves the portal. */
export const ownPath = (path: unknown): string =>
  (typeof path === 'string' ? safeNext(path) : undefined) ?? INBOX;

function parsed(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
