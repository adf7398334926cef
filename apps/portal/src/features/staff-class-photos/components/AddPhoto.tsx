import { MOST_CLASS_PHOTOS } from '@sinau/contracts/class-photo-limit.js';
import { useState } from 'react';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { FileInput } from '../../../ui/FileInput.js';
import { Stack } from '../../../ui/Stack.js';
import { usePhotoQueue } from '../use-photo-queue.js';
import { SendingPhotos } from './SendingPhotos.js';

/** More photos, once it is said that those in them agree. */
export function AddPhoto({ batchId, count }: { readonly batchId: string; readonly count: number }) {
  const [agreed, setAgreed] = useState(false);
  const { queue, photos } = usePhotoQueue(batchId);
  const full = count >= MOST_CLASS_PHOTOS;
  return (
    <Stack as="section" aria-labelledby="tambah" narrow>
      <h2 id="tambah">Tambah foto</h2>
      {full ? (
        <p>Sudah {MOST_CLASS_PHOTOS} foto. Hapus satu dulu untuk menambah yang lain.</p>
      ) : (
        <CheckboxField
          label="Peserta yang tampak di setiap foto yang saya kirim setuju"
          hint="Tanyakan dulu. Foto dimuat dalam laporan angkatan (LPJ)."
          checked={agreed}
          onChange={({ target }) => setAgreed(target.checked)}
        />
      )}
      {!full && agreed && (
        <FileInput
          label="Foto kegiatan"
          hint="Boleh beberapa sekaligus. JPG, PNG, atau WebP, paling besar 8 MB. Data lokasi di dalam foto dihapus."
          accept="image/jpeg,image/png,image/webp"
          file={null}
          multiple
          onChange={(file) => file && queue.add(file)}
        />
      )}
      <SendingPhotos queue={queue} photos={photos} mayRetry={agreed && !full} />
    </Stack>
  );
}
