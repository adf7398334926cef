import type { KeptWork } from '../../offline/use-kept-work.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { KeptPhotos } from './KeptPhotos.js';
import { PhotoGrid } from './PhotoGrid.js';

/** A hand-in that waits for a signal, or that the API refused: everything stays readable, and can be changed again. */
export function WaitingAssignment({ kept }: { readonly kept: KeptWork }) {
  const { sending, photos } = kept;
  if (!sending) return null;
  return (
    <Stack>
      {sending.problem ? (
        <Banner tone="danger" title="Tugas belum diterima">
          <p>{sending.problem} Foto dan tulisan Anda aman di HP ini.</p>
        </Banner>
      ) : (
        <Banner tone="warning" title="Tugas tersimpan di HP">
          <p>Terkirim sendiri saat ada sinyal. Anda boleh menutup halaman ini.</p>
        </Banner>
      )}
      {photos.length > 0 && (
        <PhotoGrid photos={[]}>
          <KeptPhotos photos={photos} />
        </PhotoGrid>
      )}
      {sending.text !== '' && (
        <Disclosure summary="Baca tulisan Anda">
          <p>{sending.text}</p>
        </Disclosure>
      )}
      <Button variant="secondary" icon="edit" onClick={() => kept.remove(sending.id)}>
        Ubah lagi
      </Button>
    </Stack>
  );
}
