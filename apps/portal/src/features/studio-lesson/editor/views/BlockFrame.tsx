import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from '../../../../lib/cx.js';
import { moveBlock } from '../insert-block.js';
import { ToolIcon, type ToolIconName } from '../tool-icons.js';
import styles from './BlockFrame.module.css';

interface BlockFrameProps {
  readonly node: ReactNodeViewProps;
  readonly icon: ToolIconName;
  readonly name: string;
  readonly children: ReactNode;
}

/** The frame of a block without text: its name, the way up, down and out, and what it is made of. */
export function BlockFrame({ node, icon, name, children }: BlockFrameProps) {
  const { editor, selected, deleteNode, getPos } = node;
  const move = (step: -1 | 1) => {
    const at = getPos();
    if (at === undefined) return;
    editor.commands.setNodeSelection(at);
    moveBlock(editor, step);
  };
  /** Esc leaves the fields; the block is selected, arrows and Enter work again. */
  const leave = (event: KeyboardEvent) => {
    const at = getPos();
    if (event.key !== 'Escape' || at === undefined) return;
    event.stopPropagation();
    editor.chain().setNodeSelection(at).focus(undefined, { scrollIntoView: false }).run();
  };
  return (
    <NodeViewWrapper
      role="group"
      onKeyDown={leave}
      aria-label={name}
      className={cx(styles.frame, selected && styles.selected)}
    >
      <div className={styles.bar} contentEditable={false} data-drag-handle="">
        <ToolIcon name={icon} />
        <span className={styles.name}>{name}</span>
        <FrameButton label={`Naikkan ${name}`} path="M12 19V5m-6 6 6-6 6 6" onPress={() => move(-1)} />
        <FrameButton label={`Turunkan ${name}`} path="M12 5v14m-6-6 6 6 6-6" onPress={() => move(1)} />
        <FrameButton label={`Hapus ${name}`} path="M6 6l12 12M18 6 6 18" onPress={deleteNode} />
      </div>
      <div className={styles.content} contentEditable={false}>
        {children}
      </div>
    </NodeViewWrapper>
  );
}

interface FrameButtonProps {
  readonly label: string;
  readonly path: string;
  readonly onPress: () => void;
}

function FrameButton({ label, path, onPress }: FrameButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
