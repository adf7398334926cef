import type { Flow } from './document-types.js';
import { InlineText } from './InlineText.js';
import { TaskItem } from './TaskItem.js';
import styles from './LessonDocument.module.css';

export interface FlowBlocksProps {
  readonly blocks: readonly Flow[];
  /** Where they stand in the document, e.g. `3.0.1`: ticked items are remembered by it. */
  readonly path: string;
}

/** Paragraphs and lists, as they stand in items, quotes, callouts and cells. */
export function FlowBlocks({ blocks, path }: FlowBlocksProps) {
  return blocks.map((block, index) => <FlowBlock key={index} block={block} path={`${path}.${index}`} />);
}

export function FlowBlock({ block, path }: { readonly block: Flow; readonly path: string }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <InlineText content={block.content} />
        </p>
      );
    case 'bulletList':
      return <ul className={styles.bullets}>{itemsOf(block, path)}</ul>;
    case 'orderedList':
      return (
        <ol className={styles.numbers} start={block.attrs?.start}>
          {itemsOf(block, path)}
        </ol>
      );
    case 'taskList':
      return (
        <ul className={styles.tasks}>
          {block.content.map((item, index) => (
            <Task key={index} item={item} path={`${path}.${index}`} />
          ))}
        </ul>
      );
  }
}

type List = Extract<Flow, { type: 'bulletList' | 'orderedList' }>;

function itemsOf({ content }: List, path: string) {
  return content.map((item, index) => (
    <li key={index}>
      <FlowBlocks blocks={item.content} path={`${path}.${index}`} />
    </li>
  ));
}

type Item = Extract<Flow, { type: 'taskList' }>['content'][number];

/** The first paragraph is what one ticks; whatever follows belongs to it. */
function Task({ item, path }: { readonly item: Item; readonly path: string }) {
  const blocks: readonly Flow[] = item.content;
  const [first] = blocks;
  const hasLabel = first?.type === 'paragraph';
  return (
    <TaskItem
      label={(hasLabel && first.content) || [{ type: 'text', text: 'Butir' }]}
      checked={item.attrs?.checked ?? false}
      path={path}
    >
      <FlowBlocks blocks={hasLabel ? blocks.slice(1) : blocks} path={path} />
    </TaskItem>
  );
}
