import type { LessonBlock } from '../lessons/components/document/document-types.js';

/** As far as this is concerned with it. */
export type LessonContent =
  | { readonly kind: 'audio'; readonly mediaId: string | null }
  | { readonly kind: 'reading'; readonly doc: { readonly content: readonly LessonBlock[] } }
  | { readonly kind: string };

/** Whether a lesson has a recording before its words: then listening leads. */
export function beginsWithAudio(content: LessonContent): boolean {
  if ('mediaId' in content) return content.kind === 'audio' && content.mediaId !== null;
  if (!('doc' in content)) return false;
  return content.doc.content.find(({ type }) => type !== 'heading')?.type === 'audio';
}
