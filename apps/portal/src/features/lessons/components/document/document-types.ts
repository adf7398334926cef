import type { LessonBlock, LessonDocument, LessonInline } from '@sinau/contracts/lesson-document.contract.js';

export type { LessonBlock, LessonDocument, LessonInline };
export type BlockOf<T extends LessonBlock['type']> = Extract<LessonBlock, { type: T }>;
/** Paragraphs and lists, in whatever block they stand. Lists nest at most three levels deep. */
export type Flow = BlockOf<'blockquote'>['content'][number];
