import { Dialog } from '../../../ui/Dialog.js';
import { BLOCKS, type BlockChoice } from './blocks.js';
import styles from './InsertDialog.module.css';
import { ToolIcon } from './tool-icons.js';

interface InsertDialogProps {
  readonly onClose: () => void;
  readonly onChoose: (block: BlockChoice) => void;
}

/** The same choices as the slash menu, for those who would rather tap. */
export function InsertDialog({ onClose, onChoose }: InsertDialogProps) {
  return (
    <Dialog open title="Sisipkan" onClose={onClose}>
      <ul className={styles.list}>
        {BLOCKS.map((block) => (
          <li key={block.key}>
            <button type="button" className={styles.choice} onClick={() => onChoose(block)}>
              <ToolIcon name={block.icon} />
              <span>
                <span className={styles.label}>{block.label}</span>
                <span className={styles.hint}>{block.hint}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
