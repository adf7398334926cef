import { Dialog } from '../../../ui/Dialog.js';
import { KeyList } from '../../staff-kit/KeyList.js';
import { KEYS } from '../editor/editor-keys.js';

/** The keys of the canvas. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open title="Tombol di kanvas" onClose={onClose}>
      <KeyList keys={KEYS} />
      <p>Saat menyeret, tahan Ctrl agar tidak menempel pada garis bantu.</p>
    </Dialog>
  );
}
