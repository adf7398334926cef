import { MOST_CLASS_PHOTOS } from '@sinau/contracts/class-photo-limit.js';
import { useRef, useState } from 'react';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import {
  useOrderPhotos,
  useRemoveClassPhoto,
  useRestorePhoto,
  type ClassAlbum,
} from '../api/class-photos.js';
import styles from './class-photos.module.css';
import { PhotoCard } from './PhotoCard.js';
import { RemovedPhotos } from './RemovedPhotos.js';

/** The photos in the order of the report. */
export function Album({ batchId, album }: { readonly batchId: string; readonly album: ClassAlbum }) {
  const { items, removed, mayChange } = album;
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const order = useOrderPhotos();
  const restore = useRestorePhoto(() => {
    toast('Foto dikembalikan.');
    heading.current?.focus();
  });
  const putBack = (photo: string) => restore.submit({ params: { id: batchId, photo } });
  const remove = useRemoveClassPhoto((photo) => {
    toast('Foto dihapus.', { label: 'Urungkan', run: () => putBack(photo) });
    // The button that was tapped is gone.
    heading.current?.focus();
  });
  const move = (from: number, by: -1 | 1) => {
    const ids = items.map(({ id }) => id);
    ids.splice(from + by, 0, ...ids.splice(from, 1));
    setSaid(`Foto ${from + 1} pindah ke urutan ${from + by + 1}.`);
    order.submit({ params: { id: batchId }, body: { ids } });
  };
  return (
    <Stack as="section" aria-labelledby="album">
      <h2 id="album" ref={heading} tabIndex={-1}>
        Foto dalam laporan
      </h2>
      <VisuallyHidden>
        <span role="status">{order.isSuccess && said}</span>
      </VisuallyHidden>
      <RequestErrorBanner error={order.error ?? remove.error ?? restore.error} />
      {items.length === 0 ? (
        <EmptyState title="Belum ada foto">
          <p>LPJ mencetak bagian Foto kegiatan dengan kata Nihil.</p>
        </EmptyState>
      ) : (
        <ul className={styles.album}>
          {items.map((photo, index) => (
            <PhotoCard
              key={photo.id}
              batchId={batchId}
              photo={photo}
              place={index + 1}
              last={index === items.length - 1}
              mayChange={mayChange}
              busy={order.isPending || remove.isPending}
              onMove={(by) => move(index, by)}
              onRemove={() => remove.submit({ params: { id: batchId, photo: photo.id } })}
            />
          ))}
        </ul>
      )}
      <RemovedPhotos
        batchId={batchId}
        removed={removed}
        full={items.length >= MOST_CLASS_PHOTOS}
        busy={restore.isPending}
        onRestore={putBack}
      />
    </Stack>
  );
}
