import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Stack } from '../../../ui/Stack.js';
import { KEYS } from '../tree-keys.js';
import styles from './KeysDialog.module.css';

/** The keys of the tree. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title="Tombol keyboard" onClose={onClose}>
      <Stack>
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
        {/* Inside what scrolls: on a small screen the keyboard reaches the last keys through it. */}
        <div>
          <Button onClick={onClose}>Kembali ke susunan</Button>
        </div>
      </Stack>
    </Dialog>
  );
}
