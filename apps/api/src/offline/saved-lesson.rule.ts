import { createHash } from 'node:crypto';
import { mediaIdsOfContent, questionCodesOfContent } from '@sinau/contracts/lesson-content.js';
import type { Media } from '@sinau/contracts/media.contract.js';
import type { OfflineBytes } from '@sinau/contracts/offline.contract.js';
import type { QuestionText, SavableContent, SavableLesson } from './offline.queries.js';

/** What a device keeps of a medium, best first: small enough for costly data, good enough to learn from. */
const CHOSEN: Readonly<Record<Media['kind'], readonly string[]>> = {
  image: ['w640', 'w320', 'w1280'],
  video: ['240p', '360p', 'original'],
  audio: ['audio', 'original'],
  file: ['original'],
};
const POSTER = 'poster';
/** Captions are small text files whose size is not stored. */
const CAPTIONS_BYTES = 4_000;

/** One file to keep. */
export interface SavedFile {
  readonly url: string;
  readonly bytes: number;
}

/** Questions that a lesson's saved form holds: those of its quiz and those inside its text. */
export function questionsOf(content: SavableContent, questions: readonly QuestionText[]): QuestionText[] {
  const { questionCodes = [], draws = [] } = content;
  const named = new Set([...questionCodes, ...questionCodesOfContent(content)]);
  return questions.filter(
    (one) =>
      named.has(one.code) ||
      draws.some(
        ({ moduleCode, level }) =>
          (moduleCode === null || moduleCode === one.moduleCode) && (level === null || level === one.level),
      ),
  );
}

/** Ids of all media of a lesson, also those its questions point into. */
export const mediaOf = (content: SavableContent, questions: readonly QuestionText[]): string[] => [
  ...new Set([...mediaIdsOfContent(content), ...questions.flatMap(({ imageId }) => imageId ?? [])]),
];

/** The files of a medium that a device keeps; none while it is being worked on. */
export function filesOf({ kind, state, renditions, captionsUrl }: Media): SavedFile[] {
  if (state !== 'ready') return [];
  const chosen = CHOSEN[kind].flatMap((name) => renditions.find((one) => one.name === name) ?? [])[0];
  const poster = renditions.find(({ name }) => name === POSTER);
  const files = [chosen, poster].flatMap((one) => (one ? [{ url: one.url, bytes: one.bytes }] : []));
  return captionsUrl ? [...files, { url: captionsUrl, bytes: CAPTIONS_BYTES }] : files;
}

const sum = (files: readonly SavedFile[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

/** What saving a lesson costs, by type. Text is what the lesson's answer carries, before compression. */
export function bytesOf(
  { content }: SavableLesson,
  questions: readonly QuestionText[],
  media: readonly Media[],
): OfflineBytes {
  const of = (kind: Media['kind']) => sum(media.filter((one) => one.kind === kind).flatMap(filesOf));
  const words = questions.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
  return {
    text: Buffer.byteLength(JSON.stringify(content)) + words,
    images: of('image'),
    audio: of('audio'),
    video: of('video'),
    files: of('file'),
  };
}

/** Changes when anything that is saved changes: words, keys, or a medium's files. */
export function versionOf(
  { title, kind, content }: SavableLesson,
  questions: readonly QuestionText[],
  media: readonly Media[],
): string {
  const parts = [title, kind, content, questions, media.map((one) => filesOf(one))];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
