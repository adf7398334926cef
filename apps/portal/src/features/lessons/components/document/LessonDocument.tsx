import { useMemo } from 'react';
import { cx } from '../../../../lib/cx.js';
import { Block } from './Block.js';
import {
  DocumentProvider,
  type EmbeddedQuestion,
  type LessonMedia,
  type OnPosition,
} from './document-context.js';
import type { LessonBlock, LessonDocument as Document } from './document-types.js';
import styles from './LessonDocument.module.css';
import mediaStyles from './media.module.css';

export interface LessonDocumentProps {
  readonly document: Document;
  /** Of every id that the document mentions, as the API answers it. */
  readonly media: readonly LessonMedia[];
  /** What the text asks; none: questions in it are left out. */
  readonly questions?: readonly EmbeddedQuestion[];
  /** Level of the document's highest heading: 2 below a page's title. */
  readonly headingTop?: number;
  /** Under which name this device remembers ticked items, e.g. the class and the lesson. */
  readonly memory?: string | undefined;
  /** Told every few seconds while a recording of the document plays. */
  readonly onPosition?: OnPosition | undefined;
}

const NONE: never[] = [];

/**
 * The text of a lesson, as learners, visitors and trainers (in the preview) see it. Rendered on the server too; each
 * block has `data-block` with its place (0-based), so that a page can find the one that is being read.
 */
export function LessonDocument({
  document,
  media,
  questions = NONE,
  headingTop = 2,
  memory,
  onPosition,
}: LessonDocumentProps) {
  const context = useMemo(
    () => ({ media, questions, memory, onPosition }),
    [media, questions, memory, onPosition],
  );
  const shift = headingTop - topHeading(document.content);
  return (
    <DocumentProvider value={context}>
      {/* Another lesson is another text: nothing that was opened or ticked goes over. */}
      <div key={memory} className={cx(styles.document, mediaStyles.media)}>
        {document.content.map((block, index) => (
          // Blocks have no name of their own; a document is shown as a whole, so its places are stable.
          <div key={index} data-block={index} data-type={block.type} className={styles.block}>
            <Block block={block} path={String(index)} headingShift={shift} />
          </div>
        ))}
      </div>
    </DocumentProvider>
  );
}

/** The level that the author's highest heading has: a skipped level misleads people who navigate by headings. */
function topHeading(blocks: readonly LessonBlock[]): number {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? block.attrs.level : []));
  return levels.length > 0 ? Math.min(...levels) : 2;
}
