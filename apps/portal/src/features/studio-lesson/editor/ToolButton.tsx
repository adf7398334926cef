import styles from './Toolbar.module.css';
import { ToolIcon, type ToolIconName } from './tool-icons.js';

interface ToolButtonProps {
  readonly icon: ToolIconName;
  /** Name and tooltip. */
  readonly label: string;
  readonly on?: boolean;
  readonly off?: boolean;
  readonly run: () => void;
}

/** One tool. What cannot be done now stays focusable, so that walking with the arrows has no holes. */
export function ToolButton({ icon, label, on, off, run }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={on}
      aria-disabled={off || undefined}
      // The text keeps its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !off && run()}
    >
      <ToolIcon name={icon} />
    </button>
  );
}
