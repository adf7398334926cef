import type { Dossier } from '../api/dossier.js';

export interface DeedDialogProps {
  readonly dossier: Dossier;
  readonly open: boolean;
  readonly onClose: () => void;
}
