import { Dialog } from '../../../ui/Dialog.js';
import { KeyList } from '../../staff-kit/KeyList.js';
import { KEYS } from '../tree-keys.js';

/** The keys of the tree. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title="Tombol keyboard" onClose={onClose}>
      <KeyList keys={KEYS} />
    </Dialog>
  );
}
