import { Callout } from './Callout.js';
import type { LessonBlock } from './document-types.js';
import { FlowBlock, FlowBlocks } from './FlowBlocks.js';
import { InlineText } from './InlineText.js';
import { LessonTable } from './LessonTable.js';
import { MediaBlock } from './media-parts.js';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

export interface BlockProps {
  readonly block: LessonBlock;
  readonly path: string;
  /** Added to the level of every heading. */
  readonly headingShift: number;
}

/** One block of a lesson's text. */
export function Block({ block, path, headingShift }: BlockProps) {
  switch (block.type) {
    case 'heading': {
      const Tag = HEADINGS[Math.min(6, block.attrs.level + headingShift) - 1] ?? 'h6';
      return (
        <Tag>
          <InlineText content={block.content} />
        </Tag>
      );
    }
    case 'blockquote':
      return (
        <blockquote>
          <FlowBlocks blocks={block.content} path={path} />
        </blockquote>
      );
    case 'codeBlock':
      return (
        <pre>
          <code>{block.content?.[0]?.text}</code>
        </pre>
      );
    case 'horizontalRule':
      return <hr />;
    case 'callout':
      return <Callout block={block} path={path} />;
    case 'table':
      return <LessonTable block={block} path={path} />;
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return <FlowBlock block={block} path={path} />;
    default:
      return <MediaBlock block={block} />;
  }
}
