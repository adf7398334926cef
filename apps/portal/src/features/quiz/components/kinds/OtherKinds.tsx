import type { ComponentType } from 'react';
import type { QuestionKind } from '../../question-kinds.js';
import { HotspotInput } from './HotspotInput.js';
import type { KindInputProps } from './kind-input.js';
import { KeyPicture } from './KeyPicture.js';
import { MatchingInput } from './MatchingInput.js';
import { OrderingInput } from './OrderingInput.js';
import { NumericInput, ShortAnswerInput } from './TypedInput.js';

const INPUTS: Partial<Record<QuestionKind, ComponentType<KindInputProps>>> = {
  matching: MatchingInput,
  ordering: OrderingInput,
  numeric: NumericInput,
  short_answer: ShortAnswerInput,
  hotspot: HotspotInput,
};

export { KeyPicture };

/** The kinds that few quizzes have, in one chunk of their own. */
export default function OtherKinds(props: KindInputProps) {
  const Input = INPUTS[props.question.kind];
  return Input ? <Input {...props} /> : null;
}
