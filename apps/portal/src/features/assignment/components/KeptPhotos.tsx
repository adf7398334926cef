import { LocalPicture } from '../../offline/components/LocalPicture.js';
import type { KeptPhoto } from '../../offline/use-kept-work.js';
import { Button } from '../../../ui/Button.js';
import grid from './PhotoGrid.module.css';

export interface KeptPhotosProps {
  readonly photos: readonly KeptPhoto[];
  readonly onRemove?: (id: string) => void;
}

/** Photos that wait on this phone for a signal, as cells of the grid. */
export function KeptPhotos({ photos, onRemove }: KeptPhotosProps) {
  return photos.map(({ id, blob, problem }, index) => (
    <li key={id} className={grid.item}>
      <LocalPicture blob={blob} alt={`Foto di HP ${index + 1}`} />
      {problem ? (
        <p role="alert" className={grid.problem}>
          {problem}
        </p>
      ) : (
        <p>Tersimpan di HP. Menunggu sinyal.</p>
      )}
      {onRemove && (
        <Button variant="quiet" icon="trash" onClick={() => onRemove(id)}>
          Hapus
        </Button>
      )}
    </li>
  ));
}
