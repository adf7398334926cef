import { LessonBody } from '../../lessons/components/LessonBody.js';
import type { LessonDraft } from '../lesson-draft.js';
import type { LessonThings } from '../lesson-things.js';
import { previewContent } from '../preview-content.js';
import { toEmbedded } from '../to-embedded.js';
import { PhoneFrame } from './PhoneFrame.js';

interface PreviewProps {
  readonly draft: LessonDraft;
  readonly things: LessonThings;
}

/** The lesson as a learner sees it on a phone, drawn by the same renderer. */
export function Preview({ draft, things }: PreviewProps) {
  const content = previewContent(draft.body);
  return (
    <PhoneFrame title="Pratinjau di layar 360 piksel">
      <h1>{draft.title}</h1>
      {content ? (
        <LessonBody
          lesson={{
            content,
            media: [...things.media.values()],
            questions: [...things.questions.values()].map(toEmbedded),
            courseSlug: 'pratinjau',
            code: things.courseId,
          }}
        />
      ) : (
        <p>Paket SCORM belum dipilih.</p>
      )}
    </PhoneFrame>
  );
}
