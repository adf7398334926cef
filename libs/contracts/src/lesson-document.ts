import type { LessonBlock, LessonDocument } from './lesson-document.contract.js';

/** Anything in a document: a block, an item, a row, a piece of text. */
interface AnyNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly AnyNode[];
}

export const EMPTY_DOCUMENT: LessonDocument = { type: 'doc', content: [] };

/** Every picture, recording and file a document shows, each once, in reading order. */
export function mediaIdsOf({ content }: LessonDocument): string[] {
  return [...new Set(content.flatMap(mediaOfBlock))];
}

function mediaOfBlock(block: LessonBlock): string[] {
  switch (block.type) {
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return [block.attrs.mediaId];
    case 'beforeAfter':
      return [block.attrs.before, block.attrs.after];
    default:
      return [];
  }
}

/** Codes of the questions that a document asks, each once. */
export function questionCodesOf({ content }: LessonDocument): string[] {
  return [...new Set(content.flatMap((block) => (block.type === 'quiz' ? [block.attrs.question] : [])))];
}

/** The words alone, a line per block: for search, for comparing versions, for reading aloud. */
export function plainTextOf(document: LessonDocument): string {
  return linesOf(document as AnyNode)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function linesOf(node: AnyNode): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock') {
    return [(node.content ?? []).map(({ text }) => text ?? ' ').join('')];
  }
  return (node.content ?? []).flatMap(linesOf);
}
