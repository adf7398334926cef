import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import type { LessonBody } from './api/lesson.js';
import type { LessonDraft } from './lesson-draft.js';

/**
 * Both texts in one, to put together by hand: mine first, a divider, then theirs. Lists become one list without
 * doubles; what can only be one thing (title, minutes, rules) stays mine.
 * @param heading what stands above their part
 */
export function mergeDrafts(mine: LessonDraft, theirs: LessonDraft, heading: string): LessonDraft {
  return { ...mine, body: mergeBodies(mine.body, theirs.body, heading) };
}

function mergeBodies(mine: LessonBody, theirs: LessonBody, heading: string): LessonBody {
  const document = (a: LessonDocument, b: LessonDocument) => bothDocuments(a, b, heading);
  if (mine.kind === 'reading' && theirs.kind === 'reading') {
    return {
      ...mine,
      document: document(mine.document, theirs.document),
      keyPoints: union(mine.keyPoints, theirs.keyPoints, 20),
    };
  }
  if (mine.kind === 'video' && theirs.kind === 'video') {
    return {
      ...mine,
      mediaId: mine.mediaId ?? theirs.mediaId,
      youtube: mine.youtube ?? theirs.youtube,
      document: document(mine.document, theirs.document),
      scenes: union(mine.scenes, theirs.scenes, 60),
    };
  }
  if (mine.kind === 'audio' && theirs.kind === 'audio') {
    return {
      ...mine,
      mediaId: mine.mediaId ?? theirs.mediaId,
      document: document(mine.document, theirs.document),
    };
  }
  if (mine.kind === 'photo_assignment' && theirs.kind === 'photo_assignment') {
    return {
      ...mine,
      document: document(mine.document, theirs.document),
      evidence: union(mine.evidence, theirs.evidence, 10),
      checklist: union(mine.checklist, theirs.checklist, 40),
    };
  }
  if (mine.kind === 'quiz' && theirs.kind === 'quiz') {
    return {
      ...mine,
      questions: union(mine.questions, theirs.questions, 200),
      draws: union(mine.draws, theirs.draws, 20),
    };
  }
  if (mine.kind === 'in_person' && theirs.kind === 'in_person') {
    return {
      ...mine,
      tools: union(mine.tools, theirs.tools, 40),
      plan: union(mine.plan, theirs.plan, 60),
    };
  }
  return mine;
}

/** Both documents with a line and a heading between; equal ones stay one. */
function bothDocuments(mine: LessonDocument, theirs: LessonDocument, heading: string): LessonDocument {
  if (JSON.stringify(mine) === JSON.stringify(theirs) || theirs.content.length === 0) return mine;
  return {
    type: 'doc',
    content: [
      ...mine.content,
      { type: 'horizontalRule' },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
      ...theirs.content,
    ],
  };
}

/** Mine, then what only they have. The contract's limit cuts theirs, which stay in the history. */
function union<Item>(mine: readonly Item[], theirs: readonly Item[], max: number): Item[] {
  const seen = new Set(mine.map((item) => JSON.stringify(item)));
  return [...mine, ...theirs.filter((item) => !seen.has(JSON.stringify(item)))].slice(
    0,
    Math.max(max, mine.length),
  );
}
