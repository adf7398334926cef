import type { LessonBody } from '../../api/lesson.js';
import { InPersonForm } from './InPersonForm.js';
import { PhotoAssignmentForm } from './PhotoAssignmentForm.js';
import { QuizForm } from './QuizForm.js';
import { ReadingForm } from './ReadingForm.js';
import { ScormForm } from './ScormForm.js';
import { AudioForm, VideoForm } from './VideoForm.js';

interface BodyFormProps {
  readonly body: LessonBody;
  readonly onChange: (body: LessonBody) => void;
  readonly errorOf: (part: string) => string | undefined;
}

/** The form of a lesson's kind. A lesson keeps its kind for life. */
export function BodyForm({ body, onChange, errorOf }: BodyFormProps) {
  const change = (part: object) => onChange({ ...body, ...part } as LessonBody);
  switch (body.kind) {
    case 'reading':
      return <ReadingForm body={body} change={change} errorOf={errorOf} />;
    case 'video':
      return <VideoForm body={body} change={change} errorOf={errorOf} />;
    case 'audio':
      return <AudioForm body={body} change={change} errorOf={errorOf} />;
    case 'quiz':
      return <QuizForm body={body} change={change} errorOf={errorOf} />;
    case 'photo_assignment':
      return <PhotoAssignmentForm body={body} change={change} errorOf={errorOf} />;
    case 'in_person':
      return <InPersonForm body={body} change={change} errorOf={errorOf} />;
    case 'scorm':
      return <ScormForm body={body} change={change} errorOf={errorOf} />;
  }
}
