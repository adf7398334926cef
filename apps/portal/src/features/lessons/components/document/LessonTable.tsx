import type { BlockOf } from './document-types.js';
import { FlowBlocks } from './FlowBlocks.js';
import styles from './LessonDocument.module.css';

interface LessonTableProps {
  readonly block: BlockOf<'table'>;
  readonly path: string;
}

/** A table of a text. On a narrow screen it scrolls inside its own frame, also by keyboard. */
export function LessonTable({ block, path }: LessonTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
    <div className={styles.table} role="region" aria-label="Tabel" tabIndex={0}>
      <table>
        <tbody>
          {block.content.map((row, r) => (
            <tr key={r}>
              {row.content.map((cell, c) => {
                const Tag = cell.type === 'tableHeader' ? 'th' : 'td';
                const scope = Tag === 'th' ? (r === 0 ? 'col' : 'row') : undefined;
                return (
                  <Tag key={c} scope={scope} colSpan={cell.attrs?.colspan} rowSpan={cell.attrs?.rowspan}>
                    <FlowBlocks blocks={cell.content} path={`${path}.${r}.${c}`} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
