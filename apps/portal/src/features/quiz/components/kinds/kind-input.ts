import type { AskedQuestion } from '../../question-kinds.js';

/** What every input of a question gets. */
export interface KindInputProps {
  readonly question: AskedQuestion;
  readonly choice: readonly string[];
  readonly locked: boolean;
  readonly error: string | undefined;
  readonly onChoose: (choice: readonly string[]) => void;
}
