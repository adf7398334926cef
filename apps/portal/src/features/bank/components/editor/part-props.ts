import type { Finding } from '../../question-checks.js';
import type { QuestionDraft } from '../../question-draft.js';

/** What the inputs of every kind get. */
export interface PartProps {
  readonly draft: QuestionDraft;
  readonly onChange: (change: Partial<QuestionDraft>) => void;
  /** The sentence at a field; empty before one tried to save. */
  readonly wrong: (field: Finding['field']) => string | undefined;
}
