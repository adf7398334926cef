import { useTreeContext } from '../tree-context.js';
import { KeysDialog } from './KeysDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { RenameDialog } from './RenameDialog.js';

/** The dialog that is open, if one is. Closing gives the focus back to the row it was opened from. */
export function TreeDialogs() {
  const { state } = useTreeContext();
  const { dialog } = state;
  const close = () => {
    state.setDialog(null);
    state.focusRow(state.active);
  };
  if (dialog?.kind === 'move') return <MoveDialog items={dialog.items} onClose={close} />;
  if (dialog?.kind === 'rename') return <RenameDialog row={dialog.row} onClose={close} />;
  return <KeysDialog open={dialog?.kind === 'keys'} onClose={close} />;
}
