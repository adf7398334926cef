import type { ScormCmi, ScormVersion } from '@sinau/contracts/scorm.contract.js';

/*
 * What the portal and the player on the origin for packages say to each other, by postMessage alone. Whoever listens
 * checks origin and window first and the shape then: a package shares the player's origin and may say anything.
 */

export type { ScormCmi, ScormVersion };

/** Elements of the data model that are kept, as in the contract. */
export const CMI_ELEMENTS: readonly (keyof ScormCmi)[] = [
  'cmi.core.lesson_status',
  'cmi.core.lesson_location',
  'cmi.core.score.raw',
  'cmi.core.score.min',
  'cmi.core.score.max',
  'cmi.core.session_time',
  'cmi.core.total_time',
  'cmi.core.exit',
  'cmi.suspend_data',
  'cmi.completion_status',
  'cmi.success_status',
  'cmi.progress_measure',
  'cmi.location',
  'cmi.score.scaled',
  'cmi.score.raw',
  'cmi.score.min',
  'cmi.score.max',
  'cmi.session_time',
  'cmi.total_time',
  'cmi.exit',
];

const LONGEST: Readonly<Partial<Record<keyof ScormCmi, number>>> = {
  'cmi.suspend_data': 64_000,
  'cmi.core.lesson_location': 1000,
  'cmi.location': 1000,
};
const SHORT = 250;

/** The kept elements of whatever was given, as texts; what is empty or too long is left out. */
export function pickCmi(given: unknown): ScormCmi {
  if (typeof given !== 'object' || given === null) return {};
  const from = given as Record<string, unknown>;
  const kept: Record<string, string> = {};
  for (const element of CMI_ELEMENTS) {
    const value = from[element];
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text !== '' && text.length <= (LONGEST[element] ?? SHORT))
      kept[element] = text;
  }
  return kept;
}

/** Portal to player: open this. */
export interface StartMessage {
  readonly sinau: 'scorm';
  readonly type: 'start';
  readonly version: ScormVersion;
  readonly launchUrl: string;
  readonly learnerId: string;
  readonly cmi: ScormCmi | null;
}

/** `set`: something was written; `commit`: the package asked to keep it; `finish`: it has ended. */
export type CommitReason = 'set' | 'commit' | 'finish';

/** Player to portal. */
export type PlayerMessage =
  | { readonly sinau: 'scorm'; readonly type: 'ready' }
  | {
      readonly sinau: 'scorm';
      readonly type: 'commit';
      readonly reason: CommitReason;
      readonly cmi: ScormCmi;
    };

const REASONS: readonly unknown[] = ['set', 'commit', 'finish'];

const isOurs = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && (data as Record<string, unknown>).sinau === 'scorm';

/** @returns undefined for what is not a message of the player */
export function readPlayerMessage(data: unknown): PlayerMessage | undefined {
  if (!isOurs(data)) return undefined;
  if (data.type === 'ready') return { sinau: 'scorm', type: 'ready' };
  if (data.type !== 'commit' || !REASONS.includes(data.reason)) return undefined;
  return { sinau: 'scorm', type: 'commit', reason: data.reason as CommitReason, cmi: pickCmi(data.cmi) };
}

/** @returns undefined for what is not a message of the portal */
export function readStartMessage(data: unknown): StartMessage | undefined {
  if (!isOurs(data) || data.type !== 'start') return undefined;
  const { version, launchUrl, learnerId, cmi } = data;
  if (version !== '1.2' && version !== '2004') return undefined;
  if (typeof launchUrl !== 'string' || typeof learnerId !== 'string') return undefined;
  return {
    sinau: 'scorm',
    type: 'start',
    version,
    launchUrl,
    learnerId,
    cmi: cmi === null ? null : pickCmi(cmi),
  };
}

const LAUNCH = /^\/[0-9a-f-]{36}\/[\w.-]{10,80}\/[^\\]+$/;

/** Only a package's own file on this very origin is ever opened: not `javascript:`, not another site. */
export const isLaunchUrl = (url: string): boolean =>
  LAUNCH.test(url) && !url.startsWith('//') && !/\p{Cc}/u.test(url);
