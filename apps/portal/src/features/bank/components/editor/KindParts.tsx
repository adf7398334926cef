import type { ComponentType } from 'react';
import type { Kind } from '../../words.js';
import { ChoiceParts } from './ChoiceParts.js';
import { HotspotParts } from './HotspotParts.js';
import { OrderParts } from './OrderParts.js';
import { PairParts } from './PairParts.js';
import type { PartProps } from './part-props.js';
import { NumberParts, WordParts } from './TypedParts.js';

const PARTS: Readonly<Record<Kind, ComponentType<PartProps>>> = {
  single: ChoiceParts,
  multiple: ChoiceParts,
  true_false: ChoiceParts,
  matching: PairParts,
  ordering: OrderParts,
  numeric: NumberParts,
  short_answer: WordParts,
  hotspot: HotspotParts,
};

/** What a question of this kind is made of, with its key. */
export function KindParts(props: PartProps) {
  const Parts = PARTS[props.draft.kind];
  // Another kind is another form: nothing typed for the old one stays in its fields.
  return <Parts key={props.draft.kind} {...props} />;
}
