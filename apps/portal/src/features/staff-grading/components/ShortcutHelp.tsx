import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';

const KEYS = [
  ['1–4', 'Pilih tingkat rubrik'],
  ['← →', 'Ganti foto'],
  ['p', 'Beri catatan di foto'],
  ['Panah, Enter', 'Geser letak catatan, lalu tulis'],
  ['s', 'Simpan nilai'],
  ['j', 'Tugas berikutnya'],
  ['k', 'Tugas sebelumnya'],
  ['?', 'Buka bantuan ini'],
] as const;

export interface ShortcutHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What each key does. */
export function ShortcutHelp({ open, onClose }: ShortcutHelpProps) {
  return (
    <Dialog open={open} title="Pintasan papan ketik" onClose={onClose}>
      <Facts facts={KEYS} />
    </Dialog>
  );
}

export interface ShortcutSwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onHelp: () => void;
}

/** Single keys must be possible to switch off (WCAG 2.1.4); the choice is kept. */
export function ShortcutSwitch({ on, onChange, onHelp }: ShortcutSwitchProps) {
  return (
    <Stack gap="small">
      <CheckboxField
        label="Pintasan papan ketik"
        hint="Angka 1–4 memilih tingkat, s menyimpan, j dan k pindah tugas."
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <Button variant="quiet" icon="info" onClick={onHelp}>
          Semua pintasan
        </Button>
      </div>
    </Stack>
  );
}
