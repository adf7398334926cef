import { Badge } from '../../ui/Badge.js';
import type { StateWord } from './words.js';

/** A state by its word and colour. */
export function StateBadge({ word }: { readonly word: StateWord }) {
  return <Badge tone={word.tone}>{word.label}</Badge>;
}
