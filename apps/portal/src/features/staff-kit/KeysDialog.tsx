import { CheckboxField } from '../../ui/CheckboxField.js';
import { Dialog } from '../../ui/Dialog.js';
import { Stack } from '../../ui/Stack.js';
import { Facts } from './Facts.js';
import { useKeysOn } from './kept-choice.js';

const KEYS = [
  ['/', 'Ke kotak pencarian'],
  ['j dan k', 'Baris berikutnya dan sebelumnya'],
  ['x', 'Pilih baris ini'],
  ['Enter', 'Buka baris ini'],
  ['?', 'Daftar pintasan ini'],
] as const;

/** The keys of lists, and the switch that turns them off. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [on, setOn] = useKeysOn();
  return (
    <Dialog open={open} title="Pintasan papan tik" onClose={onClose}>
      <Stack>
        <Facts facts={KEYS} />
        <CheckboxField
          label="Pakai pintasan di daftar"
          hint="Matikan bila mengganggu pembaca layar atau perintah suara."
          checked={on}
          onChange={(event) => setOn(event.target.checked)}
        />
      </Stack>
    </Dialog>
  );
}
