import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import type { VersionMove } from '../api/version-move.js';

export interface ObstacleDialogProps {
  readonly move: VersionMove;
  readonly obstacle: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Why a class cannot move to another version. */
export function ObstacleDialog({ move, obstacle, open, onClose }: ObstacleDialogProps) {
  return (
    <Dialog
      open={open}
      title={`Belum dapat pindah ke versi ${move.to}`}
      onClose={onClose}
      footer={<Button onClick={onClose}>Mengerti</Button>}
    >
      <p>{obstacle}</p>
      <p>Angkatan ini tetap memakai versi {move.from}.</p>
    </Dialog>
  );
}
