import { Dialog } from '../../../ui/Dialog.js';
import { KEYS } from '../editor/editor-keys.js';
import styles from './KeysDialog.module.css';

/** The keys of the canvas. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open title="Tombol di kanvas" onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>Saat menyeret, tahan Ctrl agar tidak menempel pada garis bantu.</p>
    </Dialog>
  );
}
