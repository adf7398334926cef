import type { LessonBody } from './api/lesson.js';
import type { ResponseOf } from '../../lib/api-types.js';

type LessonContent = ResponseOf<'GET /courses/:slug/lessons/:code'>['content'];

/** The lesson as a learner's page gets it; null while there is nothing to show (a SCORM lesson without a package). */
export function previewContent(body: LessonBody): LessonContent | null {
  switch (body.kind) {
    case 'reading':
      return { kind: 'reading', doc: body.document, keyPoints: body.keyPoints };
    case 'video':
      return {
        kind: 'video',
        mediaId: body.mediaId,
        youtube: body.youtube,
        script: body.document,
        scenes: body.scenes,
      };
    case 'audio':
      return { kind: 'audio', mediaId: body.mediaId, script: body.document };
    case 'quiz':
      return {
        kind: 'quiz',
        questions: body.questions.length + body.draws.reduce((sum, { count }) => sum + count, 0),
        passingScore: body.passingScore,
        maxAttempts: body.maxAttempts,
        minutes: body.minutes,
      };
    case 'photo_assignment':
      return { kind: 'photo_assignment', instructions: body.document, checklist: body.checklist };
    case 'in_person':
      return { kind: 'in_person', tools: body.tools, plan: body.plan };
    case 'scorm':
      return body.packageId === null
        ? null
        : { kind: 'scorm', packageId: body.packageId, passingScore: body.passingScore };
  }
}
