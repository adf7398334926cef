import { useMemo, useSyncExternalStore } from 'react';
import { LessonDocument, type LessonDocumentProps } from '../lessons/components/document/LessonDocument.js';
import { subscribeTermMark, termMark } from './term-marker.js';

/** A lesson's text for those who learn: its difficult words can be tapped, once the list of them is here. */
export function LessonText({ document, ...rest }: LessonDocumentProps) {
  const mark = useSyncExternalStore(subscribeTermMark, termMark, () => undefined);
  const marked = useMemo(() => mark?.(document) ?? document, [mark, document]);
  return <LessonDocument document={marked} {...rest} />;
}
