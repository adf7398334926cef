import { Dialog } from '../../../ui/Dialog.js';
import type { Visit } from '../api/consultations.js';
import { MoveForm } from './MoveForm.js';

interface MoveDialogProps {
  /** Null: closed. */
  readonly visit: Visit | null;
  readonly onClose: () => void;
}

/** Moves somebody's appointment. */
export function MoveDialog({ visit, onClose }: MoveDialogProps) {
  return (
    <Dialog open={visit !== null} title={`Pindahkan janji ${visit?.personName ?? ''}`} onClose={onClose}>
      {visit && <MoveForm visit={visit} onDone={onClose} />}
    </Dialog>
  );
}
