import { Button } from '../../ui/Button.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { Dialog } from '../../ui/Dialog.js';
import { Stack } from '../../ui/Stack.js';

export interface NamedColumn {
  readonly key: string;
  readonly header: string;
}

interface ColumnsDialogProps {
  readonly open: boolean;
  readonly columns: readonly NamedColumn[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Which columns a list shows; acts at once and is remembered on this device. The first one names the row and stays. */
export function ColumnsDialog({ open, columns, hidden, onHidden, onClose }: ColumnsDialogProps) {
  return (
    <Dialog
      open={open}
      title="Kolom yang tampil"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={() => onHidden([])}>
            Tampilkan semua
          </Button>
          <Button onClick={onClose}>Selesai</Button>
        </>
      }
    >
      <Stack gap="small">
        {columns.slice(1).map(({ key, header }) => (
          <CheckboxField
            key={key}
            label={header}
            checked={!hidden.includes(key)}
            onChange={(event) =>
              onHidden(event.target.checked ? hidden.filter((each) => each !== key) : [...hidden, key])
            }
          />
        ))}
      </Stack>
    </Dialog>
  );
}
