import type { LessonContent } from './lessons.contract.js';
import type { LessonDocument } from './lesson-document.contract.js';
import { mediaIdsOf, questionCodesOf } from './lesson-document.js';

/** The text of a lesson: its reading, script or instructions. Null where a kind has none. */
export function documentOfContent(content: LessonContent): LessonDocument | null {
  switch (content.kind) {
    case 'reading':
      return content.doc;
    case 'video':
    case 'audio':
      return content.script;
    case 'photo_assignment':
      return content.instructions;
    default:
      return null;
  }
}

/** Every upload that a lesson shows, each once; its own recording first. */
export function mediaIdsOfContent(content: LessonContent): string[] {
  const own = content.kind === 'video' || content.kind === 'audio' ? content.mediaId : null;
  const document = documentOfContent(content);
  return [...new Set([...(own ? [own] : []), ...(document ? mediaIdsOf(document) : [])])];
}

/** Codes of the questions that a lesson's text asks. */
export function questionCodesOfContent(content: LessonContent): string[] {
  const document = documentOfContent(content);
  return document ? questionCodesOf(document) : [];
}
