import type { LessonBody } from '../../api/lesson.js';
import type { BodyOf } from '../../lesson-draft.js';

/** What the form of one kind of lesson gets. It changes parts; the rest of the body stays as it is. */
export interface FormProps<Kind extends LessonBody['kind']> {
  readonly body: BodyOf<Kind>;
  readonly change: (part: Partial<BodyOf<Kind>>) => void;
  /** The sentence of the server about one part, e.g. `keyPoints`. */
  readonly errorOf: (part: string) => string | undefined;
}
